namespace LegalRequests.Web.Widgets;

/// <summary>One naming for all forms: the input record of a page is a parameter called <c>Form</c>.</summary>
public static class FieldNames
{
    /// <summary>What a browser sends the field as: <c>Form.Court</c>.</summary>
    public static string Posted(string field) => $"Form.{field}";

    /// <summary>The id of the control, which the error summary links to: <c>field-court</c>.</summary>
    public static string Id(string field) => $"field-{field.ToLowerInvariant().Replace('.', '-')}";
}
