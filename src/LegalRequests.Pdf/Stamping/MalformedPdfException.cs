namespace LegalRequests.Pdf.Stamping;

/// <summary>A file is not a PDF that can be read here. Nothing of its text is in the message.</summary>
public sealed class MalformedPdfException(string message, Exception? inner = null) : Exception(message, inner);
