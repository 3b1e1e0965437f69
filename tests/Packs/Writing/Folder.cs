using Kith.Worksheets;

namespace Kith.Packs.Tests.Writing;

/// <summary>A folder with nothing of a pack in it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("sheets-").FullName;

    /// <summary>Writes the text under the name that this worksheet asks for, and reads it back.</summary>
    public WorksheetReading Read(Worksheet worksheet, string text)
    {
        var file = Path.Combine(_path, $"{worksheet.Code}-{worksheet.Id}.yaml");
        File.WriteAllText(file, text);
        return WorksheetReader.Read(file);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
