using System.Threading.Channels;

namespace LegalRequests.Pdf.Reading;

/// <summary>Runs a tool in the sandbox and gives its standard output to a reader.</summary>
delegate Task<ToolRun> RunTool(ToolCall call, Func<Stream, CancellationToken, Task> readOutput, CancellationToken cancellationToken);

/// <summary>
/// Pictures of pages that follow each other, drawn by one call of the tool while they are taken: it draws the next one while
/// one is worked on, and then waits.
/// </summary>
sealed class PictureStream : IAsyncDisposable
{
    readonly Channel<PageImage> pictures = Channel.CreateBounded<PageImage>(1);
    readonly CancellationTokenSource stop = new();
    readonly Task run;

    /// <param name="start">Runs the tool.</param>
    /// <param name="call">What draws the pictures.</param>
    /// <param name="buffers">Where the pictures come to lie.</param>
    /// <param name="read">Reads the next picture; null, or a fault, where there is none or not the one that it should be.</param>
    public PictureStream(RunTool start, ToolCall call, PixelBuffers buffers, Func<NetpbmReader, PageImage?> read) =>
        run = RunAsync(start, call, buffers, read);

    /// <summary>The next picture; null where no more are to be had from this call, for whatever reason.</summary>
    public async Task<PageImage?> NextAsync(CancellationToken cancellationToken)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(PageSource.PerPage.WallClock);
        try
        {
            return await pictures.Reader.WaitToReadAsync(clock.Token) && pictures.Reader.TryRead(out var picture) ? picture : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Ends the tool, whatever it is at.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await run;
        stop.Dispose();
    }

    async Task RunAsync(RunTool start, ToolCall call, PixelBuffers buffers, Func<NetpbmReader, PageImage?> read)
    {
        try
        {
            await start(
                call,
                (output, token) => OwnThread.RunAsync(() => Give(new NetpbmReader(output, PageSource.PixelLimit, buffers), read, token), token),
                stop.Token);
        }
        catch (Exception end) when (end is InvalidDataException or EndOfStreamException or OperationCanceledException)
        {
            // Whoever waits for the next picture learns that there is none, and draws the page by itself to learn why.
        }
        finally
        {
            pictures.Writer.TryComplete();
        }
    }

    void Give(NetpbmReader reader, Func<NetpbmReader, PageImage?> read, CancellationToken token)
    {
        while (read(reader) is { } picture)
            pictures.Writer.WriteAsync(picture, token).AsTask().GetAwaiter().GetResult();
    }
}
