namespace LegalRequests.InCamera;

/// <summary>Words that the set prints and that whoever verifies it looks for.</summary>
public static class InCameraWords
{
    /// <summary>Stands at the head of every page of the sealed copy and on nothing else that leaves.</summary>
    public const string Banner = "SEALED - FOR IN CAMERA REVIEW ONLY";

    /// <summary>The title of the sealed copy and that of the index end so.</summary>
    public const string SealedTitle = "sealed for in camera review";

    public const string IndexTitle = "index of documents for in camera review";

    public const string IndexHeading = "Index of documents handed to the court for in camera review";
}
