namespace LegalRequests.Web.SignIn;

/// <summary>True only when the program was started with <c>--demo</c>: then the sign-in page offers the demo people.</summary>
public sealed record DemoMode(bool On);
