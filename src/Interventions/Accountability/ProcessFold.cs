namespace Kith.Interventions.Accountability;

/// <summary>Folds a room's log into its process.</summary>
internal sealed class ProcessFold
{
    private readonly List<FitAnswer> _fit = [];
    private readonly List<End> _ends = [];
    private readonly List<ProcessStep> _steps = [];
    private readonly List<Pause> _pauses = [];
    private readonly List<ProcessStep> _closings = [];
    private bool _isOpened;
    private bool _isRefused;

    public AccountabilityProcess Process() =>
        new(_fit, _ends, _steps, _pauses, _closings, _isRefused);

    public void Take(Happened happened)
    {
        switch (happened.What)
        {
            case FitSaid e when Fit.Questions.Contains(e.Question):
                _fit.Add(new(e.Question, e.Words, happened.By, happened.At, happened.Seq));
                break;
            case ProcessOpened e:
                _isOpened = true;
                Step(happened);
                Add(e.Ends);
                break;
            case EndsAdded
            or ProcessPaused
            or ProcessWentOn
            or RefusalHeard
            or RefusalOver when _isOpened:
            case ProcessClosed or ProcessReopened when _isOpened:
                Step(happened);
                Turn(happened);
                break;
        }
    }

    private void Turn(Happened happened)
    {
        switch (happened.What)
        {
            case EndsAdded e:
                Add(e.Ends);
                break;
            case ProcessPaused e:
                _pauses.RemoveAll(p => p.By == happened.By);
                _pauses.Add(new(happened.By, e.MayGoOn, happened.At));
                break;
            case ProcessWentOn e:
                _pauses.RemoveAll(p => e.Pauses.Contains(p.By));
                break;
            case RefusalHeard:
                _isRefused = true;
                break;
            case RefusalOver:
                _isRefused = false;
                break;
            case ProcessClosed:
                _closings.Add(_steps[^1]);
                break;
            case ProcessReopened:
                _closings.Clear();
                break;
        }
    }

    private void Step(Happened happened) =>
        _steps.Add(new(happened.What, happened.By, happened.At, happened.Seq));

    private void Add(IEnumerable<End> ends) =>
        _ends.AddRange(ends.Where(e => !_ends.Exists(k => k.Id == e.Id)));
}
