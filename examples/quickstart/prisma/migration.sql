CREATE TABLE "Tariff" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "monthlyCents" INTEGER NOT NULL
);

CREATE TABLE "Customer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "company" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "vatNumber" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "passwordHash" TEXT NOT NULL,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "contractEndedAt" DATETIME,
    "tariffId" INTEGER NOT NULL,
    CONSTRAINT "Customer_tariffId_fkey" FOREIGN KEY ("tariffId") REFERENCES "Tariff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "Invoice" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customerId" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "means" TEXT NOT NULL,
    CONSTRAINT "Invoice_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "SignIn" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customerId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "ip" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    CONSTRAINT "SignIn_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "EmailPreference" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customerId" INTEGER NOT NULL,
    "commercial" BOOLEAN NOT NULL,
    CONSTRAINT "EmailPreference_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "PageVisit" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "ip" TEXT NOT NULL,
    "path" TEXT NOT NULL
);

CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email");
CREATE INDEX "Customer_openedAt_idx" ON "Customer"("openedAt");
CREATE INDEX "Customer_closedAt_idx" ON "Customer"("closedAt");
CREATE INDEX "Customer_contractEndedAt_idx" ON "Customer"("contractEndedAt");
CREATE INDEX "Customer_tariffId_idx" ON "Customer"("tariffId");
CREATE INDEX "Invoice_customerId_idx" ON "Invoice"("customerId");
CREATE INDEX "Invoice_issuedAt_idx" ON "Invoice"("issuedAt");
CREATE INDEX "SignIn_customerId_idx" ON "SignIn"("customerId");
CREATE INDEX "SignIn_at_idx" ON "SignIn"("at");
CREATE UNIQUE INDEX "EmailPreference_customerId_key" ON "EmailPreference"("customerId");
CREATE INDEX "PageVisit_at_idx" ON "PageVisit"("at");
