using Microsoft.EntityFrameworkCore.Migrations;

namespace Acme_Service.Api.AcmeItems.Postgres.Migrations;

internal sealed partial class CreateAcmeItems : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(name: "acme-api");

        migrationBuilder.CreateTable(
            name: "acme_items",
            schema: "acme-api",
            columns: table => new
            {
                owner_id = table.Column<string>(type: "text", nullable: false),
                id = table.Column<Guid>(type: "uuid", nullable: false),
                name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                quantity = table.Column<int>(type: "integer", nullable: false),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                version = table.Column<int>(type: "integer", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_acme_items", acmeItem => new { acmeItem.owner_id, acmeItem.id }));

        migrationBuilder.CreateTable(
            name: "creations",
            schema: "acme-api",
            columns: table => new
            {
                owner_id = table.Column<string>(type: "text", nullable: false),
                key = table.Column<string>(type: "text", nullable: false),
                acme_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                body_hash = table.Column<string>(type: "text", nullable: false),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_creations", creation => new { creation.owner_id, creation.key }));

        migrationBuilder.CreateIndex(name: "ix_creations_created_at", schema: "acme-api", table: "creations", column: "created_at");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "creations", schema: "acme-api");

        migrationBuilder.DropTable(name: "acme_items", schema: "acme-api");
    }
}
