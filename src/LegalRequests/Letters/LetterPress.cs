using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Requests;
using Microsoft.Extensions.Options;

namespace LegalRequests.Letters;

/// <summary>Sets letters: template and facts in, blocks or a tagged PDF out.</summary>
public sealed class LetterPress(LetterTemplates templates, LetterWords words, IOptions<AgencySettings> agency)
{
    public AgencySettings Agency => agency.Value;

    /// <summary>The facts that every letter may name: the agency's and the request's.</summary>
    /// <param name="day">The letter's date.</param>
    /// <param name="language">Two letters; dates are written in it.</param>
    public Dictionary<string, object> FactsOf(LegalRequest request, DateOnly day, string language) => new()
    {
        ["agency"] = Agency.Name,
        ["address"] = Agency.Address,
        ["telephone"] = Agency.Telephone,
        ["custodian"] = Agency.Custodian,
        ["date"] = Day(day, language),
        ["number"] = request.Number,
        ["instrument"] = words.Of(request.Instrument, language),
        ["court"] = request.Court,
        ["caseNumber"] = request.CaseNumber,
        ["caption"] = request.Caption,
        ["issuedBy"] = request.IssuedBy,
        ["items"] = request.ItemsRequested,
        ["recipient"] = request.ReplyTo.Length > 0 ? request.ReplyTo : request.IssuedBy,
        ["servedWords"] = request.ServedOn is { } served
            ? words.Of("served", language).Replace("{date}", Day(served, language), StringComparison.Ordinal)
            : words.Of("received", language),
    };

    /// <exception cref="FileNotFoundException">There is no such template in that language.</exception>
    public IReadOnlyList<Block> Blocks(string template, string language, IReadOnlyDictionary<string, object> facts) =>
        MarkdownBlocks.Read(templates.Fill(template, language, facts));

    /// <summary>Writes a letter of its own as a PDF to the stream.</summary>
    /// <param name="title">The document's title: a reference number, never a client's name.</param>
    public void Press(Stream output, string template, string title, DateOnly day, string language, IReadOnlyDictionary<string, object> facts)
    {
        var blocks = Blocks(template, language, facts);
        DocumentComposer.Compose(output, new DocumentFacts(title, Noon(day), language), blocks, new PageDesign { Footer = words.Of(LetterWords.Page, language) });
    }

    /// <summary>The instant that stands in a document's metadata for a day: noon UTC, so that no zone moves it to another day.</summary>
    public static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>A day in words, as letters write it: <c>December 14, 2026</c>.</summary>
    public string Day(DateOnly day, string language) => words.Day(day, language);

    /// <summary>What a letter says where a fact is not known.</summary>
    public string NotStated(string language) => words.Of("not-stated", language);

    /// <summary>The languages that there is a letter in, English first, each with what its words lack.</summary>
    public IReadOnlyList<LetterLanguage> LanguagesOf(string template) =>
        [.. templates.LanguagesOf(template).Select(tag => new LetterLanguage(tag, words.IsChecked(tag), words.MissingIn(tag)))];
}
