using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LegalRequests.Web.Tests;

/// <summary>A browser without script: it gets pages, fills in their forms and sends them, cookies and hidden fields included.</summary>
public sealed class Browser(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Page> OpenAsync(string path) => await Page.ReadAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Gets a page, fills in one of its forms and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string form, params (string Field, string Value)[] fields) =>
        await SendAsync(await OpenAsync(path), form, fields);

    public Task<HttpResponseMessage> SendAsync(Page page, string form, params (string Field, string Value)[] fields)
    {
        var element = page.Document.QuerySelector<IHtmlFormElement>($"form#{form}")
            ?? throw new InvalidOperationException($"The page has no form '{form}'.");
        var values = element.QuerySelectorAll<IHtmlInputElement>("input[type=hidden][name]")
            .Select(input => KeyValuePair.Create(input.Name ?? "", input.Value))
            .Concat(fields.Select(field => KeyValuePair.Create($"Form.{field.Field}", field.Value)));
        return client.PostAsync(new Uri(element.GetAttribute("action") ?? "", UriKind.Relative), new FormUrlEncodedContent(values));
    }

    public Task<HttpResponseMessage> TryToSignInAsync(string userName, string password) =>
        SendAsync("/sign-in", "sign-in", ("UserName", userName), ("Password", password));
}

/// <summary>An answer, parsed.</summary>
public sealed record Page(System.Net.HttpStatusCode Status, HttpResponseHeaders Headers, string Text, IDocument Document)
{
    public static async Task<Page> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new Page(answer.StatusCode, answer.Headers, text, await new HtmlParser().ParseDocumentAsync(text));
    }

    /// <summary>What stands in the fields of a form that a person sees, by their names without the form's own.</summary>
    public IReadOnlyList<(string Field, string Value)> Answers(string form) =>
    [
        .. Document.QuerySelectorAll($"#{form} input[name]:not([type=hidden]), #{form} select[name], #{form} textarea[name]")
            .Select(field => (Name: field.GetAttribute("name") ?? "", Value: ValueOf(field)))
            .Where(field => field.Name.StartsWith("Form.", StringComparison.Ordinal) && field.Value.Length > 0)
            .Select(field => (field.Name["Form.".Length..], field.Value)),
    ];

    private static string ValueOf(IElement field) => field.TagName switch
    {
        "SELECT" => field.QuerySelector("option[selected]")?.GetAttribute("value") ?? "",
        "TEXTAREA" => field.TextContent,
        _ when field.GetAttribute("type") is "checkbox" or "radio" => field.HasAttribute("checked") ? field.GetAttribute("value") ?? "" : "",
        _ => field.GetAttribute("value") ?? "",
    };

    /// <summary>Messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".error-summary li").Select(item => item.TextContent.Trim())];
}
