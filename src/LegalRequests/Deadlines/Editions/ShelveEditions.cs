using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines.Editions;

/// <summary>A rule file to be taken into the database.</summary>
public sealed record RuleFile(RuleFileKind Kind, string FileName, string Text);

/// <summary>A rule file that was not taken, and why, in words for the person who wrote it.</summary>
public sealed record RefusedRuleFile(string FileName, IReadOnlyList<string> Problems);

/// <summary>
/// Keeps the versions of rule files that the database does not have yet. Into an empty database they come in force; later
/// ones wait for a person. A version is never written over.
/// </summary>
[Requires(Permission.SystemWork)]
public sealed class ShelveEditions(LegalRequestsDb db, RuleStamps stamps, OperationContext context)
    : IOperation<ShelveEditions.Form, RefusedRuleFile[]>
{
    /// <summary>Gives the files that were not taken.</summary>
    public sealed record Form(IReadOnlyList<RuleFile> Files) : IForm<RefusedRuleFile[]>;

    public async Task<Outcome<RefusedRuleFile[]>> RunAsync(Form form, CancellationToken cancellation)
    {
        var known = await db.Set<RuleEdition>().AsNoTracking()
            .ToDictionaryAsync(edition => (edition.Kind, edition.DocumentId, edition.Version), edition => edition.Sha256, cancellation);
        var first = known.Count == 0;
        var refused = new List<RefusedRuleFile>();
        var taken = 0;

        foreach (var file in form.Files)
        {
            if (RuleFileText.Read(file.Text) is not { } read)
            {
                refused.Add(new(file.FileName, ["The file has no id, no version or no title, or is not YAML."]));
            }
            else if (!known.TryGetValue((file.Kind, read.Id, read.Version), out var before))
            {
                var edition = Shelve(file, read, first);
                known[(file.Kind, read.Id, read.Version)] = edition.Sha256;
                taken++;
            }
            else if (before != RuleFileText.Sha256Of(file.Text))
            {
                refused.Add(new(file.FileName, [ChangedUnderItsVersion(file.Kind, read)]));
            }
        }

        if (first && taken > 0)
        {
            stamps.Begin();
        }

        context.Note("taken", taken);
        context.Note("refused", refused.Count);
        return refused.ToArray();
    }

    /// <summary>What is said of a file whose text changed and whose version did not.</summary>
    internal static string ChangedUnderItsVersion(RuleFileKind kind, RuleFileText file) =>
        $"It says that it is version {file.Version} of the {(kind == RuleFileKind.Pack ? "pack" : "calendar")} {file.Id}, but that version is kept here already with other words, "
        + "and dates may have been computed from it. Give the changed file a version of its own.";

    private RuleEdition Shelve(RuleFile file, RuleFileText read, bool inForce)
    {
        var edition = new RuleEdition
        {
            Id = Guid.CreateVersion7(),
            Kind = file.Kind,
            DocumentId = read.Id,
            Version = read.Version,
            Title = read.Title,
            FileName = file.FileName,
            Source = file.Text,
            Sha256 = RuleFileText.Sha256Of(file.Text),
            ReviewDue = read.ReviewDue,
            ImportedAt = context.Now,
        };

        if (inForce)
        {
            edition.PutInForce(context.Now, context.Actor.StaffId);
        }

        db.Add(edition);
        db.AddRange(read.Entries.Select(entry => new EditionEntry
        {
            EditionId = edition.Id,
            Section = entry.Section,
            EntryId = entry.Id,
            Title = entry.Title,
            Mark = entry.Mark,
            SignedBy = read.SignerOf(entry),
            Sha256 = entry.Sha256,
        }));
        return edition;
    }
}
