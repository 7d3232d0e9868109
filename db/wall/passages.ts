/** Where a deed of the office reaches further than its enterprise, and why that is right; each asks first whose the thing is. */
export const PASSAGES = {
	'end-lines': 'a seller’s cancellation takes an all-or-nothing package with it, and lines of others are in such a one',
	'change-lines': 'what a change costs is settled with the payments and the other lines of the order',
	'other-gate': 'a voucher for another gate is told from one that there is not; nothing else of it is read',
	'compare-region': 'figures of a region are sums over enterprises, told only where no single one can be made out',
	'log-out-member': 'who is removed is logged out wherever they were: their sessions are their own',
	'package-prices': 'packages of others that have a listing in them are sold from its new price on',
	'rule-prices': 'and from the new price of its sessions on, as their rules say it',
	'report-letter':
		'what is found wrong with a buyer’s letter is for administrators alone; the letter was looked for first',
	'pause-packages': 'packages of others go off the shelf when a seller agrees no more that a listing is in them',
} as const

export type Passage = keyof typeof PASSAGES
