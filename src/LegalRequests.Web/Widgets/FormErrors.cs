namespace LegalRequests.Web.Widgets;

/// <summary>What is wrong with a form that was sent: by field, and in all. One a page: only one form is sent at a time.</summary>
/// <param name="form">Name of the form that was sent; empty when none was.</param>
public sealed class FormErrors(string form = "")
{
    private readonly List<FormError> all = [];

    public string Form => form;

    public IReadOnlyList<FormError> All => all;

    public bool Any => all.Count > 0;

    /// <summary>The kind of the first refusal; the page's status code follows it.</summary>
    public RefusalKind Kind { get; private set; } = RefusalKind.Invalid;

    /// <summary>The message for one field, or null.</summary>
    public string? For(string field) => all.FirstOrDefault(error => error.Field == field)?.Message;

    public void Add(Refusal refusal)
    {
        Kind = all.Count == 0 ? refusal.Kind : Kind;
        all.Add(new FormError(refusal.Field, refusal.Message));
        all.AddRange(refusal.Details.Select(detail => new FormError(null, detail)));
    }

    public void Add(string field, string message) => all.Add(new FormError(field, message));
}

/// <param name="Field">Name of the field at fault, or null when it is none.</param>
public sealed record FormError(string? Field, string Message);
