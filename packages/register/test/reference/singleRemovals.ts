/**
 * What each single removal from the complete register yields, written down from the law and not from the check.
 *
 * A place is a pattern: `*` is one key, `**` any number of them, `{a,b}` one of several; the first that fits holds. A
 * finding stands at the place itself, or where `at` says. What the law does not ask for yields nothing.
 */

/** A code, or a code and its place: `UNUSED-001 at recipients.mailer`, `INFORMATION-007 at ../obligatory`. */
export type Row = readonly [place: string, ...yields: ReadonlyArray<string>]

const unused = (...places: ReadonlyArray<string>) => places.map((place) => `UNUSED-001 at ${place}`)

/** The place is not there any more. */
export const removed: ReadonlyArray<Row> = [
  // Art. 13(1)(a) asks for contact details, of which there is another; Art. 26 for no country.
  ["controller.address"],
  ["jointControllers.*.country"],
  // Art. 27(1): outside the Union, unless there is an establishment in it, of which the register says nothing.
  ["representative", "PARTIES-006"],
  // Art. 37(1)(c): there is special data; the scale is not said. The name of an officer nobody asks for.
  ["dataProtectionOfficer", "PARTIES-009"],
  ["dataProtectionOfficer.name"],
  // Without a title the id is one. Nobody is obliged to have children, or vulnerable people.
  ["subjects.*.{title,children,vulnerable}"],
  ["recipients.*.{title,stated}"],
  ["recipients.*.disclosed.**"],
  ["recipients.*.disclosed"],
  // A sub-processor whom nobody engages is nobody's.
  ["recipients.storage"],
  ["recipients.storage.engagedBy", ...unused("recipients.storage")],
  // Inside the EEA there is no transfer; elsewhere the tool says that there is one, Art. 30(1)(e).
  ["recipients.{hosting,examiners}.country"],
  ["recipients.*.country", "TRANSFER-003"],
  // Art. 13(1)(f), 44. Of two tools one is enough.
  ["recipients.*.tool", "TRANSFER-002"],
  ["recipients.storage.tool.{0,1}"],
  // The decision on the United States covers participants only.
  ["recipients.storage.tool.0.decision", "TRANSFER-007"],
  ["recipients.*.tool.*.copy", "TRANSFER-004"],
  ["recipients.*.tool.*.authorisation", "TRANSFER-008"],
  ["recipients.*.tool.*.when", "TRANSFER-011"],
  // Art. 28(3)(g) is a term of a contract that the register does not hold.
  ["recipients.*.atEnd", "PARTIES-011"],
  // Art. 13 asks for no categories, Art. 30(1)(c) for their names only.
  ["categories.*.{title,contents,identifiable,collected}"],
  ["categories.*.contents.*"],
  ["categories.*.of.*"],
  ["categories.sale.states.0"],
  ["categories.record.criminal"],
  // What is not on the device only is ours, and needs a period: Art. 13(2)(a).
  ["categories.notes.held", "INFORMATION-004 at activities.courses.purposes.teaching.uses.0"],
  // Art. 13(2)(e), of what people provide: what is said to be observed, or to come from others, they do not.
  ["categories.{progress,visit,image,logs,trace,exam}.origin", "INFORMATION-007 at ../obligatory"],
  ["categories.*.origin.**"],
  ["categories.*.origin"],
  ["categories.{health,emergency}.source", "INFORMATION-007 at ../obligatory"],
  ["categories.*.source.**"],
  ["categories.*.source"],
  ["categories.notes.obligatory"],
  ["categories.*.obligatory", "INFORMATION-007"],
  ["categories.*.obligatory.consequence", "INFORMATION-008"],
  // What only these used is left unused: Art. 5(2).
  ["activities.stays", ...unused("categories.allergies", "categories.emergency")],
  [
    "activities.business",
    ...unused(
      "categories.sale",
      "categories.health",
      "categories.record",
      "categories.dispute",
      "categories.application"
    )
  ],
  [
    "activities.examinations",
    ...unused(
      "jointControllers.academy",
      "recipients.examiners",
      "recipients.archive",
      "categories.exam",
      "categories.corpus"
    )
  ],
  ["activities.schools", ...unused("events.0", "categories.pupilWork", "categories.pupilLogin")],
  ["activities.courses.purposes.{placement,offers}"],
  ["activities.courses.purposes.reviews", ...unused("recipients.readers", "categories.review")],
  ["activities.courses.purposes.closing", ...unused("categories.trace")],
  ["activities.stays.purposes.care", ...unused("categories.emergency")],
  ["activities.stays.purposes.comfort"],
  ["activities.business.purposes.books", ...unused("categories.sale.states.0")],
  ["activities.business.purposes.{figures,medicine,quota,epidemics}"],
  ["activities.business.purposes.disputes", ...unused("categories.dispute")],
  ["activities.business.purposes.fitness", ...unused("categories.health.events.1")],
  ["activities.business.purposes.minors", ...unused("categories.record")],
  ["activities.business.purposes.hiring", ...unused("categories.application")],
  ["activities.site.purposes.safety", ...unused("categories.image", "categories.logs")],
  ["activities.examinations.purposes.examining", ...unused("categories.exam")],
  ["activities.examinations.purposes.study", ...unused("recipients.archive")],
  ["activities.examinations.purposes.readings", ...unused("categories.corpus.events.0")],
  ["activities.courses.recipients", ...unused("recipients.authorities")],
  ["activities.courses.recipients.0"],
  ["activities.courses.recipients.1", ...unused("recipients.authorities")],
  ["activities.examinations.{recipients,recipients.0}", ...unused("recipients.examiners")],
  ["activities.schools.{recipients,recipients.0}"],
  ["activities.courses.purposes.teaching.{recipients,recipients.1}", ...unused("recipients.customs")],
  ["activities.courses.purposes.teaching.recipients.0"],
  ["activities.courses.purposes.newsletter.{recipients,recipients.0}", ...unused("recipients.mailer")],
  ["activities.courses.purposes.reviews.{recipients,recipients.0}", ...unused("recipients.readers")],
  ["activities.examinations.purposes.study.{recipients,recipients.0}", ...unused("recipients.archive")],
  // Art. 26(1): with whom.
  ["activities.examinations.jointly", "PARTIES-004"],
  // Art. 30(2)(a).
  ["activities.schools.controllers", "PARTIES-013"],
  ["activities.schools.controllers.0.contact", "PARTIES-015"],
  // Art. 28(3)(g).
  ["activities.schools.otherwise", "PARTIES-012 at activities.schools.purposes.pupils.uses.0"],
  // Art. 35(3): decisions by machines; special data of children or employees.
  ["activities.{courses,stays,business,examinations}.impactAssessment", "RISK-002"],
  // The company's own stand for those of an activity.
  ["activities.*.{title,security,security.*,automatedDecisions,profiling,lookBack}"],
  ["activities.*.purposes.*.{title,kinds,further}"],
  ["activities.courses.purposes.teaching.uses", ...unused("categories.notes")],
  // Art. 5(1)(e): only research and the like may last.
  ["activities.examinations.purposes.study.article89", "STORAGE-002 at ../keeps.corpus"],
  // Art. 6(1)(f), 7(1), 6(3), 9(2).
  ["activities.*.purposes.*.basis.balancing", "BASIS-005"],
  ["activities.*.purposes.*.basis.asked", "CONSENT-005"],
  ["activities.business.purposes.books.basis.provisions.*"],
  ["activities.*.purposes.*.basis.provisions.0", "BASIS-006 at .."],
  ["activities.*.purposes.*.keeps.*.condition.provisions.0", "SPECIAL-003 at .."],
  // What a rule kept is kept by others, or by nobody; what it counted from by nobody any more.
  [
    "activities.courses.purposes.teaching.keeps.progress",
    ...unused("categories.progress.events.0", "categories.progress.states.0")
  ],
  ["activities.courses.purposes.newsletter.keeps.account", ...unused("categories.account.events.1")],
  ["activities.courses.purposes.{teaching,offers}.keeps.account"],
  ["activities.courses.purposes.placement.keeps.progress"],
  ["activities.courses.purposes.reviews.keeps.review", ...unused("categories.review")],
  ["activities.courses.purposes.closing.keeps.trace", ...unused("categories.trace")],
  ["activities.stays.purposes.care.keeps.emergency", ...unused("categories.emergency")],
  ["activities.stays.purposes.{care,comfort}.keeps.allergies"],
  ["activities.business.purposes.books.keeps.sale", ...unused("categories.sale.states.0")],
  ["activities.business.purposes.figures.keeps.sale"],
  ["activities.business.purposes.disputes.keeps.dispute", ...unused("categories.dispute")],
  ["activities.business.purposes.fitness.keeps.health", ...unused("categories.health.events.1")],
  ["activities.business.purposes.{medicine,quota,epidemics}.keeps.health"],
  ["activities.business.purposes.minors.keeps.record", ...unused("categories.record")],
  ["activities.business.purposes.hiring.keeps.application", ...unused("categories.application")],
  ["activities.site.purposes.audience.keeps.visit", ...unused("categories.visit")],
  ["activities.site.purposes.safety.keeps.image", ...unused("categories.image")],
  ["activities.site.purposes.safety.keeps.logs", ...unused("categories.logs")],
  ["activities.examinations.purposes.examining.keeps.exam", ...unused("categories.exam")],
  ["activities.examinations.purposes.study.keeps.corpus"],
  ["activities.examinations.purposes.readings.keeps.corpus", ...unused("categories.corpus.events.0")],
  ["activities.schools.purposes.pupils.keeps.pupilLogin", ...unused("categories.pupilLogin")],
  // Parts of rules.
  ["activities.courses.purposes.teaching.keeps.account.afterwards"],
  ["activities.courses.purposes.newsletter.keeps.account.from.orElse"],
  ["activities.business.purposes.books.keeps.sale.{as,covers}"],
  ["activities.business.purposes.books.keeps.sale.extendedWhile", ...unused("categories.sale.states.0")],
  ["activities.business.purposes.books.keeps.sale.met", "STORAGE-008 at .."],
  ["activities.business.purposes.figures.keeps.sale.assessment", "STORAGE-005 at .."],
  ["activities.business.purposes.disputes.keeps.dispute.rule.rules.1.from.events.0"],
  [
    "activities.business.purposes.disputes.keeps.dispute.rule.rules.1.from.events.1",
    ...unused("categories.dispute.events.1")
  ],
  [
    "activities.business.purposes.hiring.keeps.application.rules.1.from.events.0",
    ...unused("categories.application.events.0")
  ],
  [
    "activities.business.purposes.hiring.keeps.application.rules.1.from.events.1",
    ...unused("categories.application.events.2")
  ],
  // Without the backups in it, the promise is one on the live store.
  ["activities.site.purposes.audience.keeps.visit.rules.0.backups"],
  // Directive 2002/58/EC Art. 5(3); Art. 7(3), 13(2)(a).
  ["trackers.*.lifetime", "TRACKERS-006"],
  ["trackers.*.consent", "TRACKERS-002"],
  ["trackers.*.withdrawnBy", "TRACKERS-004"],
  ["trackers.**"],
  ["trackers"],
  // Directive 2002/58/EC Art. 13(2): offers on an interest can be refused.
  [
    "{preferences,preferences.offers,preferences.offers.purposes}",
    "MARKETING-001 at activities.courses.purposes.offers.basis"
  ],
  ["preferences.**"],
  // Art. 13(2)(b)–(d), 21(4), 22(3); French law.
  ["rights", "RIGHTS-004"],
  ["rights.told.{access,rectification,erasure,restriction,portability,objection}", "RIGHTS-003"],
  ["rights.told.objectionToMarketing", "RIGHTS-011"],
  ["rights.told.withdrawal", "RIGHTS-009"],
  ["rights.told.humanIntervention", "RIGHTS-012"],
  ["rights.told.*.how"],
  ["rights.{identity,identity.what,refusals,others}"],
  ["rights.refusals.0.ground", "RIGHTS-014"],
  ["rights.authority", "RIGHTS-008"],
  ["rights.afterDeath", "RIGHTS-016"],
  // Art. 5(1)(e): a promise counts the backups, of which then nothing is said.
  ["backups", "STORAGE-010 at activities.site.purposes.audience.keeps.visit.rules.0"],
  ["backups.every"],
  // Art. 30(1)(g).
  ["security", "RISK-004"],
  ["security.*"],
  // Where no machine decides there is nothing to say; nobody has to promise more than the law.
  ["automatedDecisions"],
  ["promises"],
  ["promises.**"]
]

/** The place says that it is not said. */
export const undetermined: ReadonlyArray<Row> = [
  ["financialYearEnds", "INFORMATION-002"],
  ["controller.*", "PARTIES-001"],
  ["jointControllers.*.{name,country,contact}", "PARTIES-002"],
  ["jointControllers.*.essence", "PARTIES-003"],
  ["{representative,representative.*}", "PARTIES-005"],
  ["{dataProtectionOfficer,dataProtectionOfficer.contact}", "PARTIES-008"],
  ["subjects.*.children.authorisation", "CHILDREN-001"],
  ["recipients.*.country", "TRANSFER-001"],
  ["recipients.*.tool", "TRANSFER-002"],
  ["recipients.*.tool.*.copy", "TRANSFER-004"],
  ["recipients.*.tool.*.authorisation", "TRANSFER-008"],
  ["recipients.*.disclosed", "INFORMATION-005"],
  ["recipients.*.atEnd", "PARTIES-010"],
  ["categories.*.title", "INFORMATION-010"],
  ["categories.*.identifiable", "INFORMATION-011"],
  ["categories.*.{source,source.*.from,source.*.publiclyAccessible}", "INFORMATION-009"],
  // On the person's device nobody is asked for anything.
  ["categories.notes.obligatory"],
  ["categories.*.{obligatory,obligatory.consequence}", "INFORMATION-006"],
  ["categories.*.criminal", "SPECIAL-004"],
  ["activities.schools.controllers", "PARTIES-013"],
  ["activities.schools.controllers.0.contact", "PARTIES-014"],
  ["activities.schools.purposes.*.title", "PARTIES-016"],
  ["activities.schools.{otherwise,purposes.pupils.keeps.**}", "PARTIES-012"],
  ["activities.*.purposes.*.title", "INFORMATION-001"],
  ["activities.*.purposes.*.basis", "BASIS-001"],
  ["activities.*.purposes.*.basis.interest", "BASIS-003"],
  ["activities.*.purposes.*.basis.balancing", "BASIS-004"],
  ["activities.*.purposes.*.basis.withdrawnBy", "CONSENT-001"],
  ["activities.*.purposes.*.basis.asked", "CONSENT-004"],
  ["activities.*.purposes.*.keeps.*.condition.withdrawnBy", "CONSENT-001"],
  ["activities.*.purposes.*.keeps.*.condition", "SPECIAL-001"],
  // A rule, any rule in it, any day it counts from: Art. 13(2)(a).
  ["activities.*.purposes.*.keeps.**", "INFORMATION-002"],
  ["activities.*.purposes.*.article89.safeguards", "INFORMATION-012"],
  ["activities.*.purposes.*.further.compatible", "PURPOSE-004"],
  [
    "activities.*.{automatedDecisions,automatedDecisions.logic,automatedDecisions.consequences,profiling}",
    "AUTOMATED-001"
  ],
  ["activities.*.automatedDecisions.ground", "AUTOMATED-002"],
  ["activities.*.automatedDecisions.safeguards", "AUTOMATED-003"],
  ["activities.*.impactAssessment", "RISK-001"],
  ["{security,activities.*.security}", "RISK-003"],
  ["{trackers,trackers.*.necessity}", "TRACKERS-001"],
  ["trackers.*.lifetime", "TRACKERS-005"],
  ["trackers.*.consent", "TRACKERS-002"],
  ["trackers.*.withdrawnBy", "CONSENT-001"],
  ["preferences.*.default", "MARKETING-003"],
  ["preferences.*.switchedBy", "MARKETING-004"],
  ["rights", "RIGHTS-004"],
  ["rights.told.withdrawal", "RIGHTS-010"],
  ["rights.told.withdrawal.how", "CONSENT-001"],
  ["rights.told.humanIntervention", "AUTOMATED-003"],
  ["rights.told.*.how", "RIGHTS-007"],
  ["rights.told.*", "RIGHTS-003"],
  ["rights.identity", "RIGHTS-002"],
  ["rights.refusals.0.ground", "RIGHTS-013"],
  ["rights.authority", "RIGHTS-008"],
  ["rights.afterDeath", "RIGHTS-015"],
  ["{backups,backups.tail}", "INFORMATION-002"],
  ["automatedDecisions", "AUTOMATED-001"]
]
