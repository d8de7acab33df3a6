using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LegalRequests.Web.Tests.Killed;

/// <summary>A filled-in form, to be sent as often as a person presses its button.</summary>
/// <param name="Target">Path that it posts to.</param>
/// <param name="Values">Hidden fields, among them the command id and the form token, then what was filled in.</param>
/// <param name="Files">Paths of the chosen files, for a form that takes some.</param>
public sealed record PreparedPost(string Target, IReadOnlyList<KeyValuePair<string, string>> Values, IReadOnlyList<string> Files)
{
    /// <summary>Fills in a form of a page as it was got from <paramref name="path"/>.</summary>
    public static PreparedPost Of(Page page, string path, string form, IEnumerable<(string Field, string Value)> fields, IReadOnlyList<string> files)
    {
        var element = page.Document.QuerySelector<IHtmlFormElement>($"form#{form}")
            ?? throw new InvalidOperationException($"{path} has no form '{form}'. It says: {page.Document.QuerySelector("main")?.TextContent}");
        var hidden = element.QuerySelectorAll<IHtmlInputElement>("input[type=hidden][name]").Select(input => KeyValuePair.Create(input.Name ?? "", input.Value));
        var filled = fields.Select(field => KeyValuePair.Create($"Form.{field.Field}", field.Value));
        return new PreparedPost(element.GetAttribute("action") is { Length: > 0 } action ? action : path, [.. hidden, .. filled], files);
    }

    /// <summary>The body, made anew for each sending.</summary>
    public HttpContent Body()
    {
        if (Files.Count == 0)
        {
            return new FormUrlEncodedContent(Values);
        }

        var body = new MultipartFormDataContent();

        foreach (var (name, value) in Values)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var file in Files)
        {
            var content = new ByteArrayContent(File.ReadAllBytes(file));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            body.Add(content, "File", Path.GetFileName(file));
        }

        return body;
    }
}
