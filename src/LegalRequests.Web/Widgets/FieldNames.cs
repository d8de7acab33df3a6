namespace LegalRequests.Web.Widgets;

/// <summary>One naming for all forms: the input record of a page is posted as <c>Form</c>.</summary>
public static class FieldNames
{
    /// <summary>What a browser sends the field as: <c>Form.Court</c>.</summary>
    public static string Posted(string field) => $"Form.{field}";

    /// <summary>The id of the control, which the error summary links to: <c>log-request-court</c>.</summary>
    /// <param name="form">Name of the form, unique on its page; null outside a <c>PostForm</c>.</param>
    public static string Id(string? form, string field) => $"{form ?? "field"}-{field.ToLowerInvariant().Replace('.', '-')}";
}
