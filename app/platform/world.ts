import type { ArrivedTouch } from '#app/domain/attribution/arrived-touch.ts'
import type { InTurn } from '#app/platform/at-most.ts'
import type { IndexDrawings } from '#app/platform/index-drawings.ts'
import type { LateWriter } from '#app/platform/late-writer.ts'
import type { HoldLimits } from '#app/domain/capacity/hold-limits.ts'
import type { ZipFiles } from '#app/platform/zip-files.ts'
import type { Db } from '#db/client.ts'
import type { FaultPoint } from '#app/platform/fault-points.ts'
import type { FapiaoIssuer } from '#app/platform/fapiao-issuer.ts'
import type { FileStore } from '#app/platform/files.ts'
import type { Log } from '#app/platform/log.ts'
import type { Position } from '#app/domain/logistics/position.ts'
import type { CalendarFeeds } from '#app/platform/calendar-feeds.ts'
import type { Carriers } from '#app/platform/carriers.ts'
import type { BatchWriter } from '#app/platform/batch-writer.ts'
import type { PaperPrinter } from '#app/platform/paper-printer.ts'
import type { MarketMemory } from '#app/platform/market-memory.ts'
import type { Mailer } from '#app/platform/mail.ts'
import type { Passwords } from '#app/platform/passwords.ts'
import type { PayoutProviders } from '#app/platform/payout-provider.ts'
import type { Payments } from '#app/platform/payments.ts'
import type { PhotoCleaner } from '#app/platform/photos.ts'
import type { Pictures } from '#app/platform/pictures.ts'
import type { Seals } from '#app/platform/seals.ts'
import type { LoginSessions } from '#app/platform/sessions.ts'
import type { Sms } from '#app/platform/sms.ts'
import type { TimeTables } from '#app/platform/time-tables.ts'
import type { Tokens } from '#app/platform/tokens.ts'
import type { VoucherKeys } from '#app/platform/voucher-keys.ts'

/** Everything outside the business, handed to each deed as one argument. */
export interface World {
	db: Db
	/** The market for searches, where this process has it in its memory. */
	market: MarketMemory
	/** The time; a test's clock may stand still or jump. */
	now: () => Date
	/** Unguessable bytes. */
	randomBytes: (count: number) => Uint8Array
	newId: () => string
	payments: Payments
	/** The ways money goes to sellers. */
	payouts: PayoutProviders
	mail: Mailer
	sms: Sms
	sessions: LoginSessions
	passwords: Passwords
	tokens: Tokens
	vouchers: VoucherKeys
	papers: PaperPrinter
	/** Files as one archive. */
	zip: ZipFiles
	photos: PhotoCleaner
	fapiao: FapiaoIssuer
	/** What people send in for everybody to see. */
	pictures: Pictures
	/** Files that are nobody's but those we hand them to: never below what the site serves by path. */
	files: FileStore
	/** For what is kept and must not be read in the database: numbers of bank accounts. */
	seals: Seals
	/** Who carries parcels and tells of them. */
	carriers: Carriers
	/** Calendars of other sites. */
	feeds: CalendarFeeds
	/** Positions of trips on their way into the database. */
	positions: BatchWriter<Position>
	/** What brings visitors, on its way into the database; no answer waits for it. */
	touches: LateWriter<ArrivedTouch>
	/** The village network's timetable, in memory. */
	timeTables: TimeTables
	/** How sure the ranks of an index are. */
	drawings: IndexDrawings
	/** Searches come in turn, as many at once as there are processors: more would have each wait for all, the longest the longest. */
	inSearchTurn: InTurn
	log: Log
	/** Where the site is reached, without a slash at the end. */
	origin: string
	/** True when the data are demonstration data: the site says so on every page. */
	isDemo: boolean
	/** True on a developer's own machine only: /dev/mails shows everybody's mails. */
	showsAllMails: boolean
	/** Multiplies every rate limit; 0 switches them off (load tests). */
	rateLimitFactor: number
	/** How much one visitor may keep without paying. */
	holdLimits: HoldLimits
	/** Ends the process when a fault test asked for it at this named point; does nothing otherwise. */
	faultPoint: (name: FaultPoint) => void
}
