using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Bench;

/// <summary>How much print in writings other than Latin stays searchable when a page is read, in the fonts of this machine.</summary>
internal static class WritingsBench
{
    private const int LinesOnPage = 36;
    private const string Locales = "/usr/share/locale";

    // The language for fontconfig, and where its translations lie.
    private static readonly (string Language, string Folder)[] Languages =
    [
        ("zh-cn", "zh_CN"), ("zh-tw", "zh_TW"), ("ja", "ja"), ("ko", "ko"), ("ar", "ar"), ("fa", "fa"), ("ur", "ur"), ("he", "he"), ("th", "th"),
        ("hi", "hi"), ("el", "el"), ("ru", "ru"), ("uk", "uk"), ("kk", "kk"),
    ];

    /// <summary>Writes a page of HTML for each language and font family, named <c>LANGUAGE~FAMILY.html</c>.</summary>
    internal static int WriteHtml(string folder)
    {
        Directory.CreateDirectory(folder);
        var pages = 0;

        foreach (var (language, locale) in Languages)
        {
            var lines = Directory.Exists(Path.Combine(Locales, locale)) ? LinesOf(Path.Combine(Locales, locale)) : [];

            if (lines.Count < LinesOnPage)
            {
                Console.Error.WriteLine($"{language}: only {lines.Count} lines of translations are installed; left out");
                continue;
            }

            foreach (var family in FamiliesOf(language))
            {
                File.WriteAllText(Path.Combine(folder, $"{language}~{family}.html"), Html(language, family, lines));
                pages++;
            }
        }

        Console.WriteLine($"{pages} pages");
        return pages > 0 ? 0 : 1;
    }

    /// <summary>Reads the printed pages and prints a row for each.</summary>
    internal static async Task<int> ReadAsync(string folder)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        var source = new PageSource(sandbox);
        var (intake, burner) = (new PdfIntake(sandbox, new IntakeLimits()), new DocumentBurner(source));
        var work = Directory.CreateTempSubdirectory("writings-bench-");
        var sums = new SortedDictionary<string, (int Fonts, int Letters, int Kept)>(StringComparer.Ordinal);
        Console.WriteLine("| language | font | letters | kept | of 100 |\n|---|---|---|---|---|");

        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            if ((await intake.TakeInAsync(path, work.FullName, null, default)).Pdf is not { } pdf
                || (await source.WordsAsync(pdf, 1, pdf.PageCount, default)).Value is not { } layer)
            {
                continue;
            }

            var (letters, kept) = (layer.Sum(Letters), 0);
            await using var run = await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);

            foreach (var page in pdf.Pages)
            {
                if ((await run.BurnAsync(page.Number, [], default)).Value is { } burned)
                {
                    kept += Letters(burned.Words.Where(word => word.Origin != WordOrigin.Ocr));
                    run.TakeBack(burned);
                }
            }

            var name = Path.GetFileNameWithoutExtension(path).Split('~');
            var sum = sums.GetValueOrDefault(name[0]);
            sums[name[0]] = (sum.Fonts + 1, sum.Letters + letters, sum.Kept + kept);
            Console.WriteLine(Row(name[0], name[1], letters, kept));
        }

        foreach (var (language, sum) in sums)
        {
            Console.WriteLine(Row($"**{language}**", $"{sum.Fonts} in all", sum.Letters, sum.Kept));
        }

        work.Delete(recursive: true);
        return sums.Count > 0 ? 0 : 1;
    }

    private static string Row(string language, string font, int letters, int kept) =>
        string.Create(CultureInfo.InvariantCulture, $"| {language} | {font} | {letters} | {kept} | {100.0 * kept / Math.Max(1, letters):0.0} |");

    // Not words: a burned page may have one of the layer in two parts.
    private static int Letters(IEnumerable<PageWord> words) => words.Sum(word => Letters(word.Text));

    private static int Letters(string text) => text.Count(letter => letter >= '\u0370' && char.IsLetter(letter));

    // What the trial compares with are the plain Noto faces; to read those would show nothing.
    private static IEnumerable<string> FamiliesOf(string language)
    {
        using var list = Process.Start(new ProcessStartInfo("fc-list", [$":lang={language}:scalable=true", "family"]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("fc-list did not start.");
        var families = list.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')[0]);
        return [.. families.Where(name => !name.StartsWith("Noto Sans", StringComparison.Ordinal) && !name.StartsWith("Noto Serif", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Html(string language, string family, IEnumerable<string> lines)
    {
        var html = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{language}\" dir=\"auto\"><meta charset=\"utf-8\"><title>SAMPLE</title>")
            .Append(CultureInfo.InvariantCulture, $"<style>@page {{ size: letter; margin: 20mm }} body {{ font: 11pt \"{family}\" }} p {{ margin: 0 }}</style>");

        foreach (var line in lines)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p dir=\"auto\">{WebUtility.HtmlEncode(line)}</p>");
        }

        return html.ToString();
    }

    private static List<string> LinesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.mo", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(TranslationsOf)
            .Where(line => line.Length is >= 12 and <= 80 && line.IndexOfAny(['%', '\n', '\0', '<', '_', '&', '|', '\t']) < 0)
            .Where(line => Letters(line) > line.Length / 2)
            .Distinct()
            .Take(LinesOnPage),
    ];

    /// <summary>The translations in a catalogue of GNU gettext: a magic number, a version, a count and two tables of lengths and places.</summary>
    private static IEnumerable<string> TranslationsOf(string path)
    {
        var bytes = File.ReadAllBytes(path);

        if (bytes.Length < 28 || BitConverter.ToUInt32(bytes, 0) != 0x950412de)
        {
            yield break;
        }

        var (count, table) = (BitConverter.ToInt32(bytes, 8), BitConverter.ToInt32(bytes, 16));

        // The first is the header.
        for (var index = 1; index < count; index++)
        {
            yield return Encoding.UTF8.GetString(bytes, BitConverter.ToInt32(bytes, table + (8 * index) + 4), BitConverter.ToInt32(bytes, table + (8 * index)));
        }
    }
}
