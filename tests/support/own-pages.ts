/** Pages behind a login, by whose they are: each page of the site map within them is looked at. */
export const OWN_PAGES: readonly { email: string; within: RegExp }[] = [
	{ email: 'buyer@demo.shanhai', within: /^\/(?:account|orders|vouchers)(?:\/|$)/ },
	{ email: 'seller@demo.shanhai', within: /^\/seller(?:\/|$)/ },
	{ email: 'courier@demo.shanhai', within: /^\/(?:courier|point)$/ },
	{ email: 'city@demo.shanhai', within: /^\/admin(?:\/|$)/ },
]

/** Pages to which no link of theirs leads in the small world: what leads there, or why it is none of a visitor's. */
export const HELD_PAGES: Record<string, string> = {
	'/checkout': 'a basket: the journey of a whole purchase looks at it',
	'/logout': 'a button, not a page of its own',
	'/orders/:number/again': 'an order that is over',
	'/orders/:number/claims/:id': 'a claim',
	'/orders/:number/claims/new': 'goods that came',
	'/orders/:number/privacy': 'an order of a guest',
	'/orders/:number/substitutes/:id': 'an offer for what ran out',
	'/orders/:number/recall': 'a recall of what was bought',
	'/orders/:number/reviews/:line': 'a line that was fulfilled lately',
	'/seller/imports/:id': 'a file that came: the journey of imports looks at it',
	'/seller/claims/:id': 'a claim',
	'/seller/plans/:id': 'a rate plan of a stay, from the form of the listing',
	'/seller/fapiao/:id': 'a fapiao that was asked for',
	'/admin/data/files/:id': 'a file of figures that came',
	'/admin/surveys/:id': 'a wave of a survey: one begins it by a form',
	'/admin/disputes/:id': 'a chargeback: its own journey looks at it',
	'/admin/listings/:id/preview': 'a listing that waits for a look',
	'/admin/notices/:id': 'a notice to an administrator',
	'/seller/start/:id': 'a registration: one begins it by a button',
	'/admin/registrations/:id': 'a registration that was handed in',
	'/q/:code': 'a printed code: a seller makes one',
	'/join/:id': 'an invitation: the mail leads there',
	'/farms/:token': 'a farm’s link to its statements, told once',
	'/trips/:number/:key': 'a plan shared with companions',
	'/waiting/:id': 'a place on a waiting list',
	'/waiting/sessions/:id': 'a session that is sold out',
	'/dev/style': 'for those who build',
	'/dev/mails': 'for those who build',
}
