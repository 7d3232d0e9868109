/** A brand as lists show it; texts in one language. */
export interface BrandCard {
	slug: string
	name: string
	product: string
	place: string
	picture: string | null
	isOriginMark: boolean
}

/** How sure a reading of a source is. */
export type Reading = 'sure' | 'likely' | 'uncertain'

/** A brand's page. */
export interface BrandPage extends BrandCard {
	id: number
	story: string
	/** As the source prints it. */
	sourceLabel: string | null
	nameReading: Reading
	regionReading: Reading
	note: string
	owner: string | null
	certificateNo: string | null
	expiresOn: string | null
	regionCode: string
	enterprises: NamedLink[]
}

/** A thing with a page of its own. */
export interface NamedLink {
	slug: string
	name: string
}

/** An enterprise as lists show it. */
export interface EnterpriseCard extends NamedLink {
	kind: string
	place: string
	picture: string | null
}

/** An enterprise's page. */
export interface EnterprisePage extends EnterpriseCard {
	id: number
	story: string
	regionCode: string
	foundedYear: number | null
	openedOn: string
	isDemo: boolean
	brands: NamedLink[]
	parks: NamedLink[]
}

/** A characteristic park's page. */
export interface ParkPage extends NamedLink {
	story: string
	kind: string
	place: string
	picture: string | null
	regionCode: string
	isDemo: boolean
	enterprises: EnterpriseCard[]
}

/** A row of a published league table. */
export interface LeagueRow {
	code: string
	name: string
	province: string
	/** Taobao villages counted by the source. */
	villages: number
}
