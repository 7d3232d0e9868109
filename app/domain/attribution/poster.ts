/** What a poster says; it is sent as a picture where links cannot be. */
export interface Poster {
	title: string
	subtitle: string
	price: string
	/** Above the code: what it is for. */
	note: string
	/** What the code says. */
	address: string
	foot: string
}
