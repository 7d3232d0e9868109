/** What is said of a figure to somebody who never read a chart. */
export interface FigureWords {
	name: string
	/** What it is. */
	is: string
	/** How it is counted, to the letter. */
	counted: string
	/** What to do by how it moved. */
	does: Record<'up' | 'down' | 'same' | 'unknown', string>
	rows: { title: string; num: string; den: string }
}

export interface InsightsText {
	title: string
	lead: string
	steps: Record<'day' | 'week' | 'month', string>
	step: string
	from: string
	to: string
	show: string
	span: (range: string) => string
	cut: string
	figures: Record<'sales' | 'orders' | 'conversion' | 'occupancy' | 'returning' | 'reviews', FigureWords>
	now: (value: string) => string
	trend: Record<'up' | 'down' | 'same', (before: string) => string> & { unknown: string }
	notKnown: string
	level: string
	open: string
	table: string
	part: Record<'day' | 'week' | 'month', string>
	of: (num: string, den: string) => string
	stars: (value: string) => string
	howCounted: string
	toRows: string
	file: string
	cover: {
		title: string
		is: (days: number) => string
		now: (out: number, low: number) => string
		fine: string
		does: string
		goods: string
		left: string
		sold: (days: number) => string
		lasts: string
		days: (days: string) => string
		states: Record<'out' | 'low' | 'enough' | 'slow' | 'unsold', string>
		toStock: string
		all: (count: string) => string
		none: string
	}
	compare: {
		title: string
		is: (month: string) => string
		none: string
		figure: string
		own: string
		others: string
		perEnterprise: string
		ofPlace: (place: string, count: string) => string
		says: Record<'up' | 'down' | 'same' | 'unknown', string>
		keptBack: Record<'too-few-stores' | 'one-store-dominates' | 'protects-another', string>
		nobody: string
		rule: string
	}
	rows: {
		count: (count: string) => string
		none: string
		day: string
		order: string
		what: string
		kind: string
		paid: string
		refund: string
		again: string
		first: string
		sum: (value: string) => string
		back: string
		notFound: string
	}
}
