using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Nmap.Web.Hosting;

namespace Nmap.Web.Data;

/// <summary>For <c>scripts/migrations</c>: the model of each provider without a running program.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteNmapDb>
{
    public SqliteNmapDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqliteNmapDb>().UseSqlite("Data Source=design.db").Options, NmapModules.All);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresNmapDb>
{
    public PostgresNmapDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<PostgresNmapDb>().UseNpgsql("Host=design").Options, NmapModules.All);
}
