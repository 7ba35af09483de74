using Microsoft.EntityFrameworkCore;

namespace Acme_Service.Api.Items.Postgres;

internal sealed class ItemsDbContext(DbContextOptions<ItemsDbContext> options) : DbContext(options)
{
    /// <summary>The service's name in service.json; changing it takes a migration. Beside it, the service's database has only public.</summary>
    public const string Schema = "api";

    public const string MigrationsTable = "__EFMigrationsHistory";

    public const string PrimaryKey = "pk_items";

    public DbSet<Item> Items => Set<Item>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<Item>(item =>
        {
            item.ToTable("items");
            item.HasKey(x => x.Id).HasName(PrimaryKey);
            item.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            item.Property(x => x.Name).HasColumnName("name").HasMaxLength(200);
            item.Property(x => x.Description).HasColumnName("description").HasMaxLength(2000);
            item.Property(x => x.Quantity).HasColumnName("quantity");
            item.Property(x => x.CreatedAt).HasColumnName("created_at");
            item.Property(x => x.UpdatedAt).HasColumnName("updated_at");
            item.Property(x => x.Version).HasColumnName("version");
        });
    }
}
