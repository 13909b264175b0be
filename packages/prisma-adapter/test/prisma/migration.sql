CREATE TABLE "Tariff" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL
);

CREATE TABLE "customers" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "e_mail" TEXT,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "vat_number" TEXT NOT NULL DEFAULT '',
    "openedAt" DATETIME,
    "closed_at" DATETIME,
    "left_on" TEXT,
    "tariffId" INTEGER NOT NULL,
    CONSTRAINT "customers_tariffId_fkey" FOREIGN KEY ("tariffId") REFERENCES "Tariff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "Invoice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "customerId" INTEGER NOT NULL,
    "issued_at" DATETIME NOT NULL,
    "total" INTEGER NOT NULL,
    CONSTRAINT "Invoice_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customers" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "sign_ins" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "customer_id" INTEGER NOT NULL,
    "ip" TEXT NOT NULL,
    CONSTRAINT "sign_ins_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "page_visits" (
    "visitor" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "visited_at" DATETIME NOT NULL,

    PRIMARY KEY ("visitor", "number")
);

CREATE TABLE "AuditMark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "customerId" INTEGER,
    CONSTRAINT "AuditMark_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "customers" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE INDEX "AuditMark_customerId_idx" ON "AuditMark"("customerId");

CREATE UNIQUE INDEX "customers_e_mail_key" ON "customers"("e_mail");

CREATE INDEX "customers_openedAt_idx" ON "customers"("openedAt");

CREATE INDEX "customers_closed_at_idx" ON "customers"("closed_at");

CREATE INDEX "customers_left_on_idx" ON "customers"("left_on");

CREATE INDEX "Invoice_customerId_idx" ON "Invoice"("customerId");

CREATE INDEX "Invoice_issued_at_idx" ON "Invoice"("issued_at");

CREATE INDEX "sign_ins_customer_id_idx" ON "sign_ins"("customer_id");

CREATE INDEX "page_visits_visited_at_idx" ON "page_visits"("visited_at");
