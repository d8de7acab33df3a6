using System.Text.RegularExpressions;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Leaves out what a form offers and nobody ticked. Where a page shows no ticked box, nothing is left out: the tick may have
/// been made by hand.
/// </summary>
internal static partial class FormOptions
{
    // Reads as a ruled column, which parts cells and is no text.
    private const string Parting = "|";

    private const double FullLine = 0.72;

    public static PaperPage Chosen(PaperPage page)
    {
        var lines = PaperLines.Of(page).Select(line => Boxes(line)).ToList();
        var ticked = lines.Exists(line => line.Exists(it => it.Ticked == true));
        var empty = lines.Exists(line => line.Exists(it => it.Ticked == false));

        if (!ticked && !empty)
        {
            return page;
        }

        var gone = ticked && empty ? Unticked(lines, page) : [];
        var boxes = new Dictionary<PageWord, string>(ReferenceEqualityComparer.Instance);

        foreach (var box in lines.SelectMany(line => line).Where(it => it.Ticked is not null))
        {
            boxes[box.Words[0]] = box.Rest;
        }

        gone.UnionWith(lines.SelectMany(line => line).Where(it => it.Ticked is not null).SelectMany(it => it.Words.Skip(1)));
        return page with { Words = [.. page.Words.Where(word => !gone.Contains(word)).SelectMany(word => boxes.TryGetValue(word, out var rest) ? Parted(word, rest) : [word])] };
    }

    private static IEnumerable<PageWord> Parted(PageWord box, string rest)
    {
        yield return box with { Text = Parting };

        if (rest.Length > 0)
        {
            yield return box with { Text = rest, Box = box.Box with { Left = box.Box.Left + 1 } };
        }
    }

    private static HashSet<PageWord> Unticked(List<List<FormPiece>> lines, PaperPage page)
    {
        var wide = PaperLines.WideGap(page.Words);
        var gone = new HashSet<PageWord>(ReferenceEqualityComparer.Instance);

        for (var at = 0; at < lines.Count; at++)
        {
            for (var box = 0; box < lines[at].Count; box++)
            {
                if (lines[at][box].Ticked != false)
                {
                    continue;
                }

                var option = Option(lines[at], box, wide);
                gone.UnionWith(option.SelectMany(it => it.Words));

                if (option.Count > 0 && option[^1].Box.Right > page.Width * FullLine)
                {
                    gone.UnionWith(GoingOn(lines, at, option[0].Box).SelectMany(it => it.Words));
                }
            }
        }

        return gone;
    }

    /// <summary>The words of an option, as far as the next box or a wide gap.</summary>
    private static List<FormPiece> Option(List<FormPiece> line, int box, double wide)
    {
        List<FormPiece> option = line[box].Rest.Length > 0 ? [line[box]] : [];

        for (var at = box + 1; at < line.Count && line[at].Ticked is null; at++)
        {
            if (option.Count > 0 && line[at].Box.Left - option[^1].Box.Right > wide)
            {
                break;
            }

            option.Add(line[at]);
        }

        return option;
    }

    /// <summary>The lines in which an option goes on: close below and not left of where it began.</summary>
    private static IEnumerable<FormPiece> GoingOn(List<List<FormPiece>> lines, int at, PageBox first)
    {
        var bottom = first.Bottom;

        foreach (var line in lines.Skip(at + 1))
        {
            if (line[0].Ticked is not null || line[0].Box.Left < first.Left - 3 || line[0].Box.Left > first.Left + 12 || line[0].Box.Top - bottom > first.Height * 0.9)
            {
                yield break;
            }

            foreach (var piece in line.TakeWhile(it => it.Ticked is null))
            {
                yield return piece;
            }

            bottom = line[0].Box.Bottom;
        }
    }

    private static List<FormPiece> Boxes(IReadOnlyList<PageWord> line)
    {
        var pieces = new List<FormPiece>();

        for (var at = 0; at < line.Count;)
        {
            var length = LengthOfBox(line, at);
            var text = string.Concat(line.Skip(at).Take(length).Select(word => word.Text));
            var sign = length > 1 ? text : Sign().Match(text).Value;
            pieces.Add(new FormPiece([.. line.Skip(at).Take(length)], TickOf(sign), TickOf(sign) is null ? "" : text[sign.Length..]));
            at += length;
        }

        return pieces;
    }

    // A box set as brackets with a blank or a letter between them comes as two or three words.
    private static int LengthOfBox(IReadOnlyList<PageWord> line, int at)
    {
        for (var length = 3; length > 1; length--)
        {
            if (at + length <= line.Count
                && line[at + length - 1].Box.Left - line[at].Box.Right < line[at].Box.Height * 2
                && TickOf(string.Concat(line.Skip(at).Take(length).Select(word => word.Text))) is not null)
            {
                return length;
            }
        }

        return 1;
    }

    private static bool? TickOf(string sign) => Ticked().IsMatch(sign) ? true : Empty().IsMatch(sign) ? false : null;

    [GeneratedRegex(@"^(?:[\u2610-\u2612\u2713\u2714\u2716\u2717\u2718\u22A0\u25A1\u25FB\u274F\u2751](?=$|\p{L}|\d)|.+$)")]
    private static partial Regex Sign();

    // The last ones are what the recognition of a scan makes of such boxes.
    [GeneratedRegex(@"^(?:[\u2611\u2612\u2713\u2714\u2716\u2717\u2718\u22A0]|\[[xX\u2713\u2714\u2717]{1,2}\]|\([xX\u2713\u2714]\)|_+[xX\u2713]_+|[\[|][xX][\]|J]|\[[xX]|[xX]\])$")]
    private static partial Regex Ticked();

    [GeneratedRegex(@"^(?:[\u2610\u25A1\u25FB\u274F\u2751]|\[_?\]|\(\)|\[J|L\])$")]
    private static partial Regex Empty();

    /// <param name="Ticked">Null for a word that is no box.</param>
    /// <param name="Rest">What follows the box without a blank.</param>
    private sealed record FormPiece(IReadOnlyList<PageWord> Words, bool? Ticked, string Rest)
    {
        public PageBox Box => PageBox.Around(Words.Select(word => word.Box));
    }
}
