namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Memory for the pictures of pages, used again for the next: each is ten million bytes, most are of one size, and to collect them
/// costs more than to draw on them.
/// </summary>
sealed class PixelBuffers
{
    const int MostKept = 5;

    readonly List<byte[]> free = [];

    /// <summary>So many bytes, with whatever was in them.</summary>
    public byte[] Take(int size)
    {
        lock (free)
        {
            var index = free.FindLastIndex(buffer => buffer.Length == size);
            if (index >= 0)
            {
                var buffer = free[index];
                free.RemoveAt(index);
                return buffer;
            }
        }

        return GC.AllocateUninitializedArray<byte>(size);
    }

    /// <summary>Takes back what nobody will look at any more.</summary>
    /// <exception cref="InvalidOperationException">It was given back before: two pages would be drawn on each other.</exception>
    public void Return(byte[] buffer)
    {
        lock (free)
        {
            if (free.Contains(buffer))
                throw new InvalidOperationException("A picture was given back twice.");
            if (free.Count == MostKept)
                free.RemoveAt(0);
            free.Add(buffer);
        }
    }
}
