import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type {
	DraftRoom,
	DraftTicket,
	DraftVariant,
	NamedChoice,
	PackagePart,
} from '#app/domain/listings/draft-parts.ts'
import type { Missing } from '#app/domain/listings/listing-draft.ts'
import type { ListingHead } from '#app/domain/listings/listing-head.ts'
import type { LastLook, PublishingRight } from '#app/domain/listings/listing-look.ts'
import type { Alike } from '#app/features/listings/components/alike-hint.tsx'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** Everything the form of a listing shows. */
export interface DraftView {
	listing: ListingHead
	offers: {
		variants: DraftVariant[]
		rooms: DraftRoom[]
		tickets: DraftTicket[]
		sessions: { count: number; last: Date | null }
		components: PackagePart[]
	}
	/** Of a package: its least price, and what of it each part is paid, by id. */
	split: { aloneMinor: number; priceMinor: number; paid: Readonly<Record<number, number>> }
	missing: Missing[]
	choices: {
		categories: (NamedChoice & { kind: ListingKind })[]
		brands: NamedChoice[]
		policies: string[]
		places: (NamedChoice & { depth: number })[]
	}
	right: PublishingRight
	today: LocalDate
	review: LastLook | null
	/** What others around it offer that is nearly the same. */
	alike: Alike
}
