using System.Collections.Concurrent;
using System.Text;
using HandlebarsDotNet;

namespace LegalRequests.Letters;

/// <summary>
/// Turns a template of <c>templates/</c> and its facts into Markdown. What is filled in is text, never markup: signs that
/// Markdown reads are escaped, so a caption with asterisks stays a caption.
/// </summary>
public sealed class LetterTemplates(ContentFolder content)
{
    private static readonly IHandlebars Engine = Handlebars.Create(new HandlebarsConfiguration
    {
        TextEncoder = new MarkdownEncoder(),
        ThrowOnUnresolvedBindingExpression = true,
    });

    private readonly ConcurrentDictionary<string, (DateTime Written, HandlebarsTemplate<object, object> Template)> compiled = new();

    /// <param name="name">Path below <c>templates/</c> without language and ending, for example <c>letters/client-notice</c>.</param>
    /// <param name="language">Two letters; there must be a file for it.</param>
    /// <param name="facts">Every field that the template names; one that is missing throws.</param>
    /// <exception cref="FileNotFoundException">There is no such template in that language.</exception>
    /// <exception cref="HandlebarsException">The template names a field that the facts do not have.</exception>
    public string Fill(string name, string language, IReadOnlyDictionary<string, object> facts)
    {
        var path = Path.Combine(content.Templates, $"{name}.{language}.md");
        var written = File.GetLastWriteTimeUtc(path);
        var known = compiled.GetOrAdd(path, _ => (default, Compile(path)));

        if (known.Written != written)
        {
            known = (written, Compile(path));
            compiled[path] = known;
        }

        return known.Template(facts);
    }

    private static HandlebarsTemplate<object, object> Compile(string path) => Engine.Compile(File.ReadAllText(path));

    private sealed class MarkdownEncoder : ITextEncoder
    {
        private const string Signs = "\\`*_{}[]()<>#+-.!|~&";

        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => Encode(text?.GetEnumerator(), target);

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            while (text is not null && text.MoveNext())
            {
                if (Signs.Contains(text.Current))
                {
                    target.Write('\\');
                }

                target.Write(text.Current is '\r' or '\n' ? ' ' : text.Current);
            }
        }
    }
}
