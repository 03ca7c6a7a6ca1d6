/**
 * What stands before the `@`. Roles: RFC 2142 and what companies call their functions. Names: the commonest first and last
 * names of several countries' registers. Whatever is in no list is taken for no person.
 */

/** Words of mailboxes that a role, a team or a system reads. */
export const roleWords = words(`
  abuse access account accounting accounts adm admin administrator agent agents ai alert alerting alerts all analytics api
  app application applications apps architect architects architecture archive assistant audit auditor auth automation aws
  azure backend billing board bot build builds business buyer calendar call campaign care case cases center central change
  channel chat chief ci ciso claim claims client clients clinic clinical cloud cluster code collections comms communications
  community company compliance contact content contracts control controls core corp cost costs crew crm cto customer
  customers cyber dashboard data database dba default delivery demo deploy deployment desk dev developer developers
  devops devsecops digital director dispatch dl dns do docs dpo education email emergency engineer engineering engineers
  enquiries enterprise eng equity escalation escalations events everyone exec executive facilities feedback finance finops
  first firstname fraud front frontend ftp gateway general genai global governance group guest hello help helpdesk helpline
  hi hostmaster hotline hq hr identity improvement incident incidents info information infosec infra infrastructure
  innovation inquiries insurance intake integration integrations internal investors invoices invoice it itsm job jobs kb
  knowledge lab labs last lastname law lead leads learning ledger legal list lists llm loan loans logistics logs mail mailer
  maintenance manage management manager managers marketing media member members messaging ml mlops model models monitor
  monitoring name network networking news newsletter night no noc noreply notification notifications notify office on
  onboarding oncall online operations operator ops order orders org outreach owner owners pager pagerduty partner partners
  patient patients payment payments payroll people pharmacy platform platforms pmo policy portal postmaster press primary
  privacy problem process procurement product production products program programme project projects proposal proposals
  public purchasing qa quality queue records recruiting redteam regulatory release releases reliability reply report
  reporting reports request requests research responsible response retail review reviews risk root router safety sales
  sap schedule secops secondary secrets sec security senior serve server service services servicedesk shared shop site siem
  sme soc software solutions someone staff staging status stewards steward store strategy student students studio
  subscriptions success supplier suppliers support svc sre sysadmin system systems task tax team teams tech technical
  technology telephony tenant test treasury credit mortgage wealth branch region market markets fleet pharma ward records wholesale protection quality testing ticket tickets tier trade training trust uat underwriting update updates usenet
  user username users uucp vendor vendors vp web webhook webmaster website welcome workflow workplace you your
`);

/** Common first names. */
export const firstNames = words(`
  aaron abdul abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alexis ali alice alicia alison
  amanda amber amelia amir amit amy ana anand andre andrea andreas andrew angela anil anita anjali ann anna anne anthony
  antonio anya april arjun arthur ashley astrid audrey ben benjamin bernard beth bill bob brandon brenda brian bruce bruno
  caleb cameron carl carla carlos carol caroline catherine charles charlotte chen chloe chris christian christina
  christine christopher claire clara claudia colin craig cynthia dan daniel daniela danielle david dean deborah deepak denise
  dennis derek diana diane diego dmitri dominic donald donna dorothy douglas dylan edward elena eli elias elizabeth ella
  ellen emily emma eric erik erin ethan eva evelyn fatima felix fernando fiona florian frances francesca francis frank
  frederick gabriel gary george gerald giovanni giulia grace greg gregory hannah harold harry hassan heather helen helena
  henry hiroshi howard hugo ian ibrahim ingrid irene isaac isabel isabella ivan jack jacob jacqueline jake james jamie jan
  jane janet jason javier jean jeff jeffrey jennifer jeremy jerry jessica jim joan joe joel johan johannes john jonas
  jonathan jordan jorge jose joseph joshua juan judith judy julia julian julie justin kai karen karin karl kate katherine
  kathleen katie keith kelly ken kenji kenneth kevin kim klaus kumar kyle larry lars laura lauren laurence lea leah lee leila
  lena leo leon leonard lewis liam lily linda lisa liu logan louis louise luca lucas lucia lucy luis luke lukas lynn maggie
  marc marco marcus margaret maria marie marina mario marion mark marta martha martin mary mateo matteo matthew matthias max
  maya megan mei melanie melissa michael michelle miguel mike mohamed mohammed monica morgan nadia nancy natalie natasha
  nathan neha neil nia nicholas nick nicola nicole nikhil nina nina noah noor nora oliver olivia omar oscar pablo pamela
  patricia patrick paul paula pedro peter petra philip pierre pooja pradeep priya quentin rachel rahul raj rajesh ralph
  ravi ray raymond rebecca ricardo richard rita rob robert roberta robin roger rohan roland ron ronald rosa rose roy russell
  ruth ryan salma sam samantha samuel sandra sanjay sara sarah scott sean sebastian sergio shannon sharon simon sofia
  sophia sophie stefan stephanie stephen steve steven sue sunil suresh susan sven sylvia takashi tanya tara teresa terry
  theo theresa thomas tim timothy tina tobias todd tom tony tracy tyler ursula valentina vanessa vera veronica victor
  victoria vijay vikram vincent virginia vivian walter wang wanda wayne wei wendy wendy will william xavier yan yasmin yuki
  yusuf yvonne zachary zara zhang zoe
`);

/** Common last names. */
export const lastNames = words(`
  adams ahmed ali allen anderson andersson bailey baker barnes becker bell bennett bernard brooks brown bryant butler
  campbell carter chavez chen clark coleman collins cook cooper cox cruz das davies davis diaz doe doyle dubois edwards
  evans ferrari fischer fisher flores foster garcia gomez gonzalez graham gray green griffin gupta hall hamilton hansen
  harris harrison hayes henderson hernandez hill hoffmann howard hughes hussain ivanov jackson jain james jansen jenkins
  jensen johansson johnson jones kelly khan kim king klein koch kowalski kumar larsen lee lewis lopez malik marshall martin
  martinez mcdonald mehta meyer miller mitchell mohammed moore morales moreau morgan morris mueller murphy murray mwangi
  myers nakamura nelson nguyen nielsen novak okafor olsen ortiz owens park parker patel patterson perez perry peters petrov
  phillips powell price ramirez ramos rao reed reyes reynolds ribeiro richards richardson richter rivera roberts robertson
  robinson rodriguez rogers romano ross rossi russell russo sanchez sanders santos sato schmidt schneider schulz schwarz
  scott sharma shaw silva simmons simpson singh smith stevens stewart sullivan suzuki tan tanaka taylor thomas thompson
  torres tran turner wagner walker wallace wang ward watanabe watson weber west white williams wilson wolf wong wood woods
  wright wu yamamoto yang young zhang zimmermann
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
