namespace LegalRequests.Web.Widgets;

public enum FieldKind
{
    Text,
    Email,
    Password,
    Search,
    Date,
    Time,
    Number,
    Area,
    Select,
    Radio,
    Check,
}
