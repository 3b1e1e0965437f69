// The tests share one browser and start many processes: on a small machine they are quicker one after another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
