using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LegalRequests.Web.Hosting;

/// <summary>A file of a posted form, to be read once before the next one is asked for.</summary>
public sealed record StreamedFile(string Name, Stream Body);

/// <summary>
/// Reads a posted multipart form as it arrives: first its fields, among them the antiforgery token, then its files one by
/// one as streams. Nothing is spooled to disk in clear. In the form's HTML the fields stand before the files.
/// </summary>
public sealed class StreamedForm
{
    private const int LongestField = 4096;
    private const int MostFields = 20;
    private const int LongestBoundary = 100;

    private readonly Dictionary<string, string> fields = [];
    private readonly MultipartReader reader;
    private MultipartSection? waiting;
    private bool pending;

    private StreamedForm(MultipartReader reader) => this.reader = reader;

    /// <summary>The value of a field, or empty.</summary>
    public string Field(string name) => fields.GetValueOrDefault(name, "");

    /// <summary>The form's command id, for a repeat of which the operation gives its first answer.</summary>
    public Guid? Command => Guid.TryParse(Field("Form.CommandId"), out var id) ? id : null;

    /// <summary>Reads the fields up to the first file. Null when it is no such form, or its token is not good.</summary>
    public static async Task<StreamedForm?> OpenAsync(HttpContext http)
    {
        var boundary = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary)
        {
            return null;
        }

        var form = new StreamedForm(new MultipartReader(boundary, http.Request.Body));
        return await form.ReadFieldsAsync(http.RequestAborted) && await form.HasGoodTokenAsync(http) ? form : null;
    }

    /// <summary>The next file that was chosen; null after the last.</summary>
    public async Task<StreamedFile?> NextFileAsync(CancellationToken cancellation)
    {
        while (waiting is not null)
        {
            var section = waiting.AsFileSection();
            var name = section?.FileName ?? "";

            if (section?.FileStream is { } body && name.Length > 0)
            {
                waiting = null;
                pending = true;
                return new StreamedFile(name, body);
            }

            waiting = await reader.ReadNextSectionAsync(cancellation);
        }

        if (!pending)
        {
            return null;
        }

        pending = false;
        waiting = await reader.ReadNextSectionAsync(cancellation);
        return await NextFileAsync(cancellation);
    }

    private async Task<bool> ReadFieldsAsync(CancellationToken cancellation)
    {
        for (var count = 0; count < MostFields; count++)
        {
            waiting = await reader.ReadNextSectionAsync(cancellation);

            if (waiting is null || waiting.AsFileSection() is not null)
            {
                return true;
            }

            if (waiting.AsFormDataSection() is not { } field || await TextAsync(waiting.Body, cancellation) is not { } text)
            {
                return false;
            }

            fields[field.Name] = text;
        }

        return false;
    }

    /// <summary>Antiforgery looks at the header before it would read, and so spool, the form itself.</summary>
    private async Task<bool> HasGoodTokenAsync(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        var header = options.HeaderName ?? throw new InvalidOperationException("Antiforgery has no header name.");

        if (!http.Request.Headers.ContainsKey(header))
        {
            var token = Field(options.FormFieldName);

            if (token.Length == 0)
            {
                return false;
            }

            http.Request.Headers[header] = token;
        }

        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
    }

    private static async Task<string?> TextAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = new byte[LongestField + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > LongestField ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
