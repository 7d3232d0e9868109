import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import type { PackageComponent, PackageQuote } from '#app/domain/catalog/package-plan.ts'
import type { PackageFault, PackageQuery } from '#app/domain/catalog/package-query.ts'
import type { OfferedSession } from '#app/domain/catalog/session-list.ts'

/** All that the page of a package shows. */
export interface PackageView {
	page: ListingPage
	news: ListingNews
	query: PackageQuery
	/** The inputs as they were typed. */
	inputs: Record<string, string>
	faults: PackageFault[]
	components: PackageComponent[]
	/** What could be taken in place of a component of the same slot. */
	alternatives: PackageComponent[]
	/** The next days, each with whether the package can begin on it. */
	days: { date: string; isFree: boolean }[]
	/** They are not the very next: on none of those it can begin. */
	isLater: boolean
	/** For the date chosen, else for the first day that is free; null when there is none. */
	quote: PackageQuote | null
	quotedOn: string | null
	/** Sessions to choose from on the date chosen, by component position. */
	sessions: Record<string, OfferedSession[]>
	/** The session quoted for each position. */
	choices: Record<string, number>
	today: string
}
