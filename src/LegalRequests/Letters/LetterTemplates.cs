using System.Collections.Concurrent;
using System.Text;
using HandlebarsDotNet;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Letters;

/// <summary>
/// Turns a template of <c>templates/</c> and its facts into Markdown. What is filled in is text, never markup: signs that
/// Markdown reads are escaped, so a caption with asterisks stays a caption. Where the direction of writing could carry it
/// to another place of its sentence, it stands between marks that hold it (<see cref="Isolates"/>).
/// </summary>
public sealed class LetterTemplates(ContentFolder content)
{
    private static readonly ConcurrentDictionary<string, IHandlebars> Engines = new();

    private readonly ConcurrentDictionary<string, (DateTime Written, HandlebarsTemplate<object, object> Template)> compiled = new();

    /// <summary>The languages that there is a letter in: English first, then by tag.</summary>
    public IReadOnlyList<string> LanguagesOf(string name)
    {
        var path = Path.Combine(content.Templates, name);
        var (folder, stem) = (Path.GetDirectoryName(path) ?? "", Path.GetFileName(path));
        return [.. Directory.EnumerateFiles(folder, $"{stem}.*.md").Select(file => Path.GetFileName(file)[(stem.Length + 1)..^3])
            .OrderBy(tag => tag == "en" ? "" : tag, StringComparer.Ordinal)];
    }

    /// <param name="name">Path below <c>templates/</c> without language and ending, for example <c>letters/client-notice</c>.</param>
    /// <param name="language">Two letters; there must be a file for it.</param>
    /// <param name="facts">Every field that the template names; one that is missing throws.</param>
    /// <exception cref="FileNotFoundException">There is no such template in that language.</exception>
    /// <exception cref="HandlebarsException">The template names a field that the facts do not have.</exception>
    public string Fill(string name, string language, IReadOnlyDictionary<string, object> facts)
    {
        var path = Path.Combine(content.Templates, $"{name}.{language}.md");
        var written = File.GetLastWriteTimeUtc(path);
        var known = compiled.GetOrAdd(path, _ => (default, Compile(path, language)));

        if (known.Written != written)
        {
            known = (written, Compile(path, language));
            compiled[path] = known;
        }

        return known.Template(facts);
    }

    private static HandlebarsTemplate<object, object> Compile(string path, string language) =>
        Engines.GetOrAdd(language, Engine).Compile(File.ReadAllText(path));

    private static IHandlebars Engine(string language) => Handlebars.Create(new HandlebarsConfiguration
    {
        TextEncoder = new MarkdownEncoder(language),
        ThrowOnUnresolvedBindingExpression = true,
    });

    private sealed class MarkdownEncoder(string language) : ITextEncoder
    {
        private const string Signs = "\\`*_{}[]()<>#+-.!|~&";

        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var read = new StringBuilder();
            while (text is not null && text.MoveNext())
            {
                read.Append(text.Current);
            }

            Encode(read.ToString(), target);
        }

        public void Encode(string? text, TextWriter target)
        {
            foreach (var character in Isolates.Around(text ?? "", language))
            {
                if (Signs.Contains(character))
                {
                    target.Write('\\');
                }

                target.Write(character is '\r' or '\n' ? ' ' : character);
            }
        }
    }
}
