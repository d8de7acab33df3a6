using System.Text.RegularExpressions;
using LegalRequests.Persistence;
using LegalRequests.Testing;

namespace LegalRequests.Tests.House;

/// <summary>What a database has, one sentence a fact, so that two databases are compared by comparing sets of sentences.</summary>
public static partial class SchemaFacts
{
    const string OfSqlite = """
        SELECT 'table ' || m.name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
        UNION ALL
        SELECT 'column ' || m.name || '.' || c.name || ' ' || c.type || ' notnull=' || c."notnull"
            || ' default=' || coalesce(c.dflt_value, '') || ' key=' || c.pk || ' hidden=' || c.hidden
        FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
        UNION ALL
        SELECT 'reference ' || m.name || '.' || f."from" || ' to ' || f."table" || '.' || coalesce(f."to", '')
            || ' part ' || f.seq || ' on delete ' || f.on_delete || ' on update ' || f.on_update
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        UNION ALL
        SELECT 'index ' || CASE WHEN i.origin = 'c' THEN i.name ELSE 'of key ' || i.origin END || ' on ' || m.name
            || ' unique=' || i."unique" || ' partial=' || i.partial || ' columns='
            || (SELECT group_concat(coalesce(x.name, '(expression)') || ' ' || x.desc, ', ')
                FROM pragma_index_xinfo(i.name) x WHERE x.key = 1)
            || coalesce(substr(s.sql, nullif(instr(upper(s.sql), ' WHERE '), 0)), '')
        FROM sqlite_master m, pragma_index_list(m.name) i LEFT JOIN sqlite_master s ON s.name = i.name AND s.type = 'index'
        WHERE m.type = 'table'
        UNION ALL
        SELECT 'numbers its rows itself: ' || m.name FROM sqlite_master m
        WHERE m.type = 'table' AND upper(m.sql) LIKE '%AUTOINCREMENT%'
        """;

    const string OfPostgres = """
        SELECT 'table ' || table_name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
        UNION ALL
        SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || ' notnull=' || a.attnotnull || ' default=' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
            || ' identity=' || a.attidentity::text || ' generated=' || a.attgenerated::text
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT CASE contype WHEN 'p' THEN 'key ' WHEN 'u' THEN 'key ' ELSE 'reference ' END || conname || ' on '
            || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
        UNION ALL
        SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
        """;

    /// <summary>All but the table in which the upgrade keeps its own account; triggers and checks, which the model does not know, are left out.</summary>
    public static IReadOnlyList<string> Of(TestDatabase database)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = database.Settings.Kind == DatabaseKind.Sqlite ? OfSqlite : OfPostgres;
        using var reader = command.ExecuteReader();
        var facts = new List<string>();
        while (reader.Read())
        {
            facts.Add(WhiteSpace().Replace(reader.GetString(0), " "));
        }

        return [.. facts.Where(fact => !fact.Contains("schema_script", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>What one of the two has and the other lacks.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<string> scripts, IReadOnlyList<string> model) =>
    [
        .. scripts.Except(model).Select(fact => "only in the scripts: " + fact),
        .. model.Except(scripts).Select(fact => "only in the model: " + fact),
    ];

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
