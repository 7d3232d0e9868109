/** What the pages of member farms say. */
export interface SupplyText {
	title: string
	lead: string
	none: string
	noneLead: string
	farms: string
	left: (on: string) => string
	since: (on: string) => string
	people: (households: string, workers: string) => string
	share: string
	noShare: string
	add: string
	nameZh: string
	nameEn: string
	place: string
	households: string
	workers: string
	joinedOn: string
	shares: string
	sharesLead: string
	shareOf: (name: string) => string
	fromOn: string
	toOn: string
	saveShares: string
	seasons: string
	noSeason: string
	openSeason: string
	splitBy: string
	split: Record<'SHARES' | 'SUPPLY', string>
	isOpen: string
	isClosed: string
	delivered: string
	pledged: string
	owed: string
	surplus: string
	part: string
	paid: string
	leftToPay: string
	paidAhead: string
	gather: string
	gatherLead: string
	product: string
	otherName: string
	day: string
	price: string
	kilograms: (name: string) => string
	ownPrice: (name: string) => string
	saveGathering: string
	plotOf: (name: string) => string
	choosePlot: string
	strike: string
	strikeWhy: string
	struck: (why: string) => string
	pledge: string
	farm: string
	amount: string
	savePledge: string
	close: string
	closeLead: string
	sure: string
	pay: string
	paidOn: string
	yuan: string
	note: string
	savePayment: string
	noDeliveries: string
	noPayments: string
	payments: string
	perKilogram: (price: string) => string
	statement: string
	ownLead: (enterprise: string) => string
	link: string
	linkLead: string
	giveLink: string
	anotherLink: string
	takeBack: string
	linkIs: string
	linkGone: string
	leave: string
	leaveLead: string
	leftOn: string
	done: string
	faults: Record<string, string>
}
