/**
 * The register of a fictitious company, Fernsicht AG: language courses on-line and in class, for people and for schools.
 *
 * It says all that the law asks, with every kind of thing that a register can hold. A check finds nothing in it.
 */
import {
  adequacy,
  after,
  afterEndOf,
  anonymisedAfter,
  atLeast,
  atMost,
  atOnce,
  between,
  consent,
  contract,
  defineRegister,
  derogation,
  during,
  employmentLaw,
  endOfCalendarYear,
  endOfFinancialYear,
  endOfService,
  exactly,
  explicitConsent,
  forTheService,
  fromSubject,
  fromTheDayAfter,
  healthCare,
  inCaseOf,
  indirect,
  legalClaims,
  legalObligation,
  legitimateInterests,
  longestOf,
  madePublic,
  notOffered,
  offered,
  onlyIf,
  onOrder,
  orElse,
  other,
  publicTask,
  publicHealth,
  published,
  research,
  restricted,
  safeguard,
  shortestOf,
  startOfNextCalendarYear,
  statute,
  substantialPublicInterest,
  under,
  untilObjection,
  vitalInterests,
  vitalInterestsOfTheIncapable,
  withApproval,
  withoutLimit
} from "lethe"
import { cameraImages, salesRecords } from "./provisions.ts"

const inTheAccount = "in the account, at any time"
const quotaLaw = { act: "Code du travail (FR)", provision: "art. L5212-2" }
const healthLaw = { act: "Code de la santé publique (FR)", provision: "art. L3113-1" }
const labourLaw = { act: "Code du travail (FR)", provision: "art. L4622-2" }

export const register = defineRegister({
  name: "Fernsicht",
  inForceFrom: "2026-01-01",
  zone: "Europe/Zurich",
  financialYearEnds: "06-30",
  events: ["serviceEnded"],
  controller: {
    name: "Fernsicht AG",
    country: "CH",
    contact: "privacy@example.org",
    address: "Beispielweg 1, 8000 Zürich"
  },
  jointControllers: {
    academy: {
      name: "Example Academy",
      country: "FR",
      contact: "academy@example.org",
      essence: "Fernsicht answers people and informs them; the academy examines"
    }
  },
  representative: { name: "Fernsicht France SARL", country: "FR", contact: "france@example.org" },
  dataProtectionOfficer: { name: "The officer", contact: "dpo@example.org" },
  subjects: {
    learner: { title: "Learners", children: { under: 16, authorisation: "a parent confirms by e-mail, and a call" } },
    visitor: { title: "Visitors of the site", children: { under: 16, addressed: "no" } },
    teacher: { title: "Teachers", vulnerable: "employees" },
    pupil: { title: "Pupils of the schools" }
  },
  recipients: {
    hosting: {
      role: "processor",
      title: "Example Hosting",
      country: "IS",
      disclosed: forTheService(),
      atEnd: "deleted"
    },
    storage: {
      role: "processor",
      stated: "by name",
      title: "Example Storage, of the hosting",
      country: "US",
      tool: [adequacy("EU-US Data Privacy Framework"), safeguard("commission-clauses", { copy: "from the officer" })],
      disclosed: forTheService(),
      engagedBy: "hosting",
      atEnd: "either"
    },
    mailer: {
      role: "processor",
      title: "Example Mail",
      country: "NZ",
      tool: adequacy(),
      disclosed: forTheService(),
      atEnd: "returned"
    },
    examiners: {
      role: "joint controller",
      title: "Example Academy",
      country: "FR",
      disclosed: inCaseOf("an examination")
    },
    hosts: {
      role: "controller",
      stated: "by category",
      title: "Families that receive learners abroad",
      country: "ZA",
      tool: derogation("contract", { when: "a learner books a stay" }),
      disclosed: withApproval("in the booking")
    },
    archive: {
      role: "third party",
      title: "Example University",
      country: "BR",
      tool: safeguard("ad-hoc-clauses", { copy: "from the officer", authorisation: "CNIL, of 2 March 2026" }),
      disclosed: inCaseOf("research")
    },
    authorities: { role: "public authority", stated: "by category", title: "Authorities", disclosed: onOrder() },
    customs: {
      role: "public authority",
      stated: "by category",
      title: "Authorities of third countries",
      country: "MA",
      tool: safeguard("public-instrument", { copy: "published" }),
      disclosed: [onOrder(), inCaseOf("a visa")]
    },
    readers: {
      role: "third party",
      stated: "by category",
      title: "Readers of the reviews",
      disclosed: published("a learner writes a review")
    }
  },
  categories: {
    account: {
      title: "Name and e-mail address",
      of: "learner",
      states: ["learner"],
      events: ["closed", "lastContact"],
      contents: ["name", "email", "language"],
      identifiable: "identified",
      source: fromSubject(),
      origin: "provided",
      obligatory: { by: "contract", consequence: "no course can be booked" }
    },
    sale: {
      title: "Sales",
      of: "learner",
      states: ["audited"],
      events: ["sold"],
      contents: ["payment", other("course")],
      origin: "provided",
      obligatory: { by: "law", consequence: "nothing can be sold" }
    },
    progress: {
      title: "Progress, and what it suggests",
      of: "learner",
      states: ["learner"],
      events: ["lastLesson", "enrolled"],
      collected: "enrolled",
      contents: ["behaviour"],
      identifiable: "pseudonymous",
      origin: ["observed", "inferred"]
    },
    review: {
      title: "Reviews",
      of: "learner",
      events: ["written", "withdrawn"],
      contents: [other("review")],
      origin: "provided",
      obligatory: "none"
    },
    visit: {
      title: "Visits of the site",
      of: "visitor",
      events: ["visited"],
      collected: "visited",
      contents: ["ip-address", "cookie-id"],
      identifiable: "not identifiable",
      origin: "observed"
    },
    notes: {
      title: "Notes on vocabulary, on the device",
      of: "learner",
      held: "on the person's device",
      obligatory: "none",
      contents: [other("notes")]
    },
    health: {
      title: "What a teacher can and cannot do at work",
      of: "teacher",
      events: ["examined", "left"],
      special: "health",
      contents: [other("fitness for work")],
      source: [indirect({ from: "the occupational physician", publiclyAccessible: "no" })]
    },
    allergies: {
      title: "Allergies of a learner on a stay",
      of: "learner",
      events: ["returned"],
      special: ["health"],
      origin: "provided",
      obligatory: "none"
    },
    record: {
      title: "Extract of the criminal record of those who teach minors",
      of: "teacher",
      events: ["checked"],
      criminal: { act: "Code de l'action sociale et des familles (FR)", provision: "art. L133-6" },
      origin: "provided",
      obligatory: { by: "entering a contract", consequence: "nobody can teach minors" }
    },
    dispute: {
      title: "Files of disputes",
      of: ["learner", "teacher"],
      events: ["settled", "accountClosed"],
      special: ["trade-union-membership"],
      source: [fromSubject(), indirect({ from: "courts and registers", publiclyAccessible: "yes" })],
      origin: "provided",
      obligatory: "none"
    },
    image: {
      title: "Images of the entrance",
      of: ["visitor", "teacher"],
      events: ["recorded"],
      contents: ["picture"],
      origin: "observed"
    },
    logs: {
      title: "Logs of the servers",
      of: ["visitor", "learner"],
      events: ["logged"],
      contents: ["ip-address"],
      origin: "observed"
    },
    trace: {
      title: "Traces of a closed account",
      of: "learner",
      contents: ["unique-id"],
      origin: "observed"
    },
    application: {
      title: "Applications",
      of: "teacher",
      events: ["received", "interviewed", "declined"],
      contents: ["name", "job-title"],
      origin: "provided",
      obligatory: { by: "entering a contract", consequence: "nobody can be hired" }
    },
    exam: {
      title: "Results of examinations",
      of: "learner",
      events: ["passed"],
      contents: [other("marks")],
      origin: "observed"
    },
    corpus: {
      title: "Texts for research on how languages are learnt",
      of: "learner",
      events: ["published"],
      special: ["racial-or-ethnic-origin"],
      contents: [other("texts")],
      identifiable: "pseudonymous",
      origin: "provided",
      obligatory: "none"
    },
    emergency: {
      title: "Whom to call in an emergency",
      of: "learner",
      events: ["returned"],
      contents: ["telephone"],
      source: indirect({ from: "the learner's family", publiclyAccessible: "no" })
    },
    pupilWork: { title: "Work of pupils", of: "pupil", contents: [other("exercises")], origin: "provided" },
    pupilLogin: { title: "Logins of pupils", of: "pupil", events: ["classEnded"], contents: ["username"] }
  },
  activities: {
    courses: {
      title: "Courses",
      recipients: ["hosting", "authorities"],
      security: ["encryption", "access by need"],
      automatedDecisions: {
        logic: "the answers of a test place a learner in a course",
        consequences: "another course is offered",
        ground: "contract",
        safeguards: "a teacher looks at it when asked, hears the learner and decides anew"
      },
      profiling: "to offer the exercise that helps most",
      impactAssessment: { done: "assessment 3 of 2026" },
      lookBack: { progress: "6 months" },
      purposes: {
        teaching: {
          title: "Teaching",
          kinds: "service-provision",
          basis: contract(),
          recipients: ["hosts", "customs"],
          keeps: {
            account: during("learner", atMost("1 year", after("closed"))),
            progress: longestOf(during("learner"), atMost("6 months", endOfCalendarYear("lastLesson")))
          },
          uses: "notes"
        },
        placement: {
          title: "Placement",
          kinds: "personalisation",
          basis: legitimateInterests({ interest: "courses that fit", balancing: "assessment 3 of 2026" }),
          keeps: { progress: shortestOf(untilObjection(), atMost("13 months", after("enrolled"))) },
          further: { of: "teaching", compatible: "learners expect it, and nothing else follows from it" }
        },
        newsletter: {
          title: "Newsletter",
          kinds: "direct-marketing",
          basis: consent({ asked: "a box that is empty until it is ticked", withdrawnBy: inTheAccount }),
          recipients: ["mailer"],
          keeps: { account: atMost("3 years", orElse(after("lastContact"), after("closed"))) }
        },
        offers: {
          title: "Offers to learners",
          kinds: ["direct-marketing"],
          basis: legitimateInterests({ interest: "learners who come back", balancing: "assessment 4 of 2026" }),
          keeps: { account: during("learner") }
        },
        reviews: {
          title: "Reviews",
          basis: consent({ asked: "the form of the review", withdrawnBy: "the button beside the review" }),
          recipients: ["readers"],
          keeps: {
            review: onlyIf("written", shortestOf(atOnce(after("withdrawn")), exactly("2 years", after("written"))))
          }
        },
        closing: {
          title: "Proof that an account was closed",
          basis: legitimateInterests({ interest: "to answer those who ask", balancing: "assessment 5 of 2026" }),
          keeps: { trace: atMost("1 year", afterEndOf("account")) }
        }
      }
    },
    stays: {
      title: "Stays abroad",
      security: ["paper in a safe"],
      impactAssessment: { notRequired: "few learners, for days" },
      purposes: {
        care: {
          title: "Care in an emergency",
          basis: vitalInterests(),
          keeps: {
            emergency: atMost("1 week", fromTheDayAfter("returned")),
            allergies: under(
              vitalInterestsOfTheIncapable(),
              restricted("recoverable", exactly("1 week", after("returned")))
            )
          }
        },
        comfort: {
          title: "Meals that fit",
          basis: consent({ asked: "the booking", withdrawnBy: "an e-mail, at any time" }),
          keeps: {
            allergies: under(explicitConsent({ withdrawnBy: "an e-mail, at any time" }), atOnce(after("returned")))
          }
        }
      }
    },
    business: {
      title: "Accounting, disputes, staff",
      impactAssessment: { notRequired: "nothing is evaluated, and few have access" },
      purposes: {
        books: {
          title: "Records that the law asks for",
          kinds: "accounting",
          basis: legalObligation(salesRecords, { act: "Directive 2006/112/EC", provision: "Art. 369" }),
          keeps: {
            sale: statute(
              salesRecords,
              { sold: "sold" },
              { as: "both", covers: ["payment"], extendedWhile: "audited", met: ["one-stop-shop"] }
            )
          }
        },
        figures: {
          title: "Figures of the year",
          kinds: "governance",
          basis: legitimateInterests({ interest: "to know the company", balancing: "assessment 6 of 2026" }),
          keeps: {
            sale: anonymisedAfter(atMost("2 years", endOfFinancialYear("sold")), "assessment 7 of 2026: totals only")
          }
        },
        disputes: {
          title: "Disputes",
          basis: legitimateInterests({ interest: "claims and defence", balancing: "assessment 8 of 2026" }),
          keeps: {
            dispute: under(
              legalClaims(),
              restricted(
                "archive",
                shortestOf(atLeast("1 year", after("settled")), atMost("5 years", after("settled", "accountClosed")))
              )
            )
          }
        },
        fitness: {
          title: "Fitness for work",
          kinds: "human-resources",
          basis: legalObligation(labourLaw),
          keeps: {
            health: under(
              employmentLaw(labourLaw),
              shortestOf(atMost("5 years", after("examined")), atOnce(after("left")))
            )
          }
        },
        medicine: {
          title: "Occupational medicine",
          basis: legalObligation(labourLaw),
          keeps: { health: under(healthCare(labourLaw), atMost("5 years", after("examined"))) }
        },
        quota: {
          title: "Employment of people with disabilities",
          basis: legalObligation(quotaLaw),
          keeps: { health: under(substantialPublicInterest(quotaLaw), atMost("5 years", after("examined"))) }
        },
        epidemics: {
          title: "Notification of contagious diseases",
          basis: legalObligation(healthLaw),
          keeps: { health: under(publicHealth(healthLaw), atMost("5 years", after("examined"))) }
        },
        minors: {
          title: "Protection of minors",
          basis: publicTask({ act: "Code de l'action sociale et des familles (FR)", provision: "art. L133-6" }),
          keeps: { record: atOnce(after("checked")) }
        },
        hiring: {
          title: "Hiring",
          kinds: "recruitment",
          basis: contract(),
          keeps: {
            application: longestOf(
              onlyIf("interviewed", atMost("2 years", after("interviewed"))),
              atMost("6 months", after("received", "declined"))
            )
          }
        }
      }
    },
    site: {
      title: "Web site and entrance",
      purposes: {
        audience: {
          title: "Audience",
          kinds: "usage-analytics",
          basis: consent({ asked: "the banner", withdrawnBy: "the link below each page" }),
          keeps: {
            visit: shortestOf(
              atMost("14 months", after("visited"), { backups: "included" }),
              atMost("12 months", after("visited"))
            )
          }
        },
        safety: {
          title: "Safety",
          kinds: "security",
          basis: legitimateInterests({ interest: "a safe house and safe servers", balancing: "assessment 9 of 2026" }),
          keeps: {
            image: statute(cameraImages, { recorded: "recorded" }),
            logs: between("4 days", "10 days", after("logged"))
          }
        }
      }
    },
    examinations: {
      title: "Examinations",
      role: "joint controller",
      jointly: "academy",
      recipients: ["examiners"],
      automatedDecisions: "none",
      purposes: {
        examining: {
          title: "Examining",
          basis: contract(),
          keeps: { exam: atMost("10 years", startOfNextCalendarYear("passed")) }
        },
        readings: {
          title: "Readings of what learners have published themselves",
          basis: contract(),
          keeps: { corpus: under(madePublic(), atMost("1 year", after("published"))) }
        },
        study: {
          title: "Research on how languages are learnt",
          basis: consent({ asked: "a form of its own", withdrawnBy: "an e-mail to the officer" }),
          recipients: ["archive"],
          article89: { kind: "scientific research", safeguards: "pseudonyms; the key stays with the officer" },
          keeps: {
            corpus: under(
              research({ act: "Loi n° 78-17 (FR)", provision: "art. 78" }),
              withoutLimit("texts are compared over decades")
            )
          }
        }
      },
      impactAssessment: { done: "assessment 10 of 2026" }
    },
    schools: {
      title: "The platform of schools",
      role: "processor",
      controllers: { name: "Example School", contact: "school@example.org" },
      recipients: ["hosting"],
      purposes: {
        pupils: {
          title: "Exercises of pupils",
          uses: ["pupilWork"],
          keeps: { pupilLogin: atMost("1 month", after("classEnded")) }
        }
      },
      otherwise: endOfService({ event: "serviceEnded", within: "30 days", how: "returned" })
    }
  },
  trackers: {
    session: { title: "The session", necessity: "strictly necessary", lifetime: "session" },
    choice: { title: "The choice in the banner", necessity: "strictly necessary", lifetime: "until deleted" },
    audience: {
      title: "Audience",
      necessity: "not necessary",
      lifetime: "6 months",
      consent: "the banner, before anything is set",
      withdrawnBy: "the link below each page",
      recipients: ["hosting"],
      purposes: "audience"
    }
  },
  preferences: {
    newsletter: {
      title: "Newsletter",
      channels: ["e-mail", "push"],
      default: "off",
      switchedBy: inTheAccount,
      scope: "account",
      purposes: "newsletter",
      categories: "account",
      of: "learner"
    },
    offers: { title: "Offers", default: "on", switchedBy: "the link in each message", purposes: "offers" },
    lessons: { title: "Lessons", default: "on", switchedBy: notOffered("they are the course"), scope: "device" }
  },
  rights: {
    told: {
      access: offered("by e-mail"),
      rectification: offered("in the account"),
      erasure: offered("in the account"),
      restriction: offered("by e-mail"),
      portability: offered("in the account, as files"),
      objection: offered("by e-mail, for reasons of one's situation"),
      objectionToMarketing: offered("in the account, told apart"),
      withdrawal: offered(inTheAccount),
      humanIntervention: offered("a teacher, by e-mail")
    },
    identity: { asked: "in doubt", what: "a sign-in" },
    refusals: { right: "erasure", because: "the law asks for records of sales", ground: "legal obligation" },
    authority: "CNIL, 3 place de Fontenoy, 75007 Paris",
    afterDeath: "directives, by e-mail to the officer",
    others: [
      { right: "access under Swiss law", source: { act: "Federal Act on Data Protection (CH)", provision: "Art. 25" } }
    ]
  },
  backups: { tail: "4 weeks", every: "1 day" },
  security: ["encryption", "access by need", "backups"],
  automatedDecisions: "none",
  promises: {
    answer: { about: "answer", words: "requests are answered within two weeks", within: "2 weeks", of: "learner" },
    approval: {
      about: "disclosure",
      words: "no family learns a name before the learner agreed",
      recipients: "hosts",
      before: "each booking"
    },
    noSale: { about: "sale", words: "data is not sold" }
  }
})
