using System.Text;

namespace LegalRequests.Workflows.Drawing;

/// <summary>Words for a drawing: names as people write them, lines that fit a box.</summary>
internal static class StepWords
{
    private const int LineLength = 20;

    public static string Who(WorkflowStep step) => step.Kind switch
    {
        StepKind.Human => Spaced(step.Role),
        StepKind.Waiting => "Waiting period",
        StepKind.Service => "Automatic",
        _ => "",
    };

    /// <summary><c>MotionToQuash</c> reads "Motion to quash".</summary>
    public static string Spaced(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            var begins = char.IsUpper(letter) && words.Length > 0 && !char.IsUpper(words[^1]);
            if (begins) words.Append(' ').Append(char.ToLowerInvariant(letter));
            else words.Append(letter);
        }

        return words.ToString();
    }

    /// <summary>What fits the small box of a start or an end.</summary>
    public static string Short(WorkflowStep step) => step.Label.Length <= 9 ? step.Label : step.Kind.ToString();

    /// <summary>The label on at most two lines; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(string label)
    {
        var lines = new List<string> { "" };
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (longer.Length <= LineLength || lines[^1].Length == 0) lines[^1] = longer;
            else lines.Add(word);
        }

        if (lines.Count > 2) lines = [lines[0], lines[1] + "\u2026"];
        return lines.ConvertAll(line => line.Length <= LineLength + 2 ? line : $"{line[..(LineLength + 1)]}\u2026");
    }
}
