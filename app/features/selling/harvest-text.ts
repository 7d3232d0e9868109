import type { Catalogue } from '#app/ui/text/language.tsx'

interface HarvestText {
	title: string
	edit: string
	lead: string
	opens: string
	closes: string
	harvestFrom: string
	harvestTo: string
	shipDays: string
	shipHint: string
	promise: (from: string, to: string) => string
	selling: (until: string) => string
	notYet: (from: string) => string
	over: string
	save: string
	end: string
	faults: Record<string, string>
}

/** The words with which a harvest is sold ahead. */
export const harvestText: Catalogue<HarvestText> = {
	zh: {
		title: '预订还没采收的',
		edit: '改预订窗口',
		lead: '收之前先卖：窗口里下的单，答应在采收期内到之后几天发出。已经下的单，按原来答应的日期。',
		opens: '从哪天起可以订',
		closes: '到哪天为止（含）',
		harvestFrom: '采收从',
		harvestTo: '采收到（含）',
		shipDays: '采完几天内发完',
		shipHint: '最后一天采的，也要在这几天里发出。',
		promise: (from, to) => `答应发货：${from} 到 ${to}`,
		selling: (until) => `可预订，到 ${until}`,
		notYet: (from) => `${from} 起可预订`,
		over: '预订已经截止',
		save: '保存预订窗口',
		end: '不再预订，按现货卖',
		faults: {
			date: '请填日期。',
			days: '请填 0 到 60 的整数。',
			closes: '要在开始预订那天或之后。',
			harvest: '要在采收开始那天或之后。',
			over: '收完以后就是现货了：要在采收最后一天或之前。',
		},
	},
	en: {
		title: 'Sell ahead of the harvest',
		edit: 'Change the pre-order window',
		lead: 'What is ordered within the window is promised to leave during the harvest or some days after. Orders that are there keep the dates they were promised.',
		opens: 'Orders from',
		closes: 'Orders to, included',
		harvestFrom: 'Harvest from',
		harvestTo: 'Harvest to, included',
		shipDays: 'Days to send it all',
		shipHint: 'What is picked last leaves within these days.',
		promise: (from, to) => `Promised to leave: ${from} to ${to}`,
		selling: (until) => `on pre-order to ${until}`,
		notYet: (from) => `pre-order from ${from}`,
		over: 'pre-order is over',
		save: 'Save the window',
		end: 'No pre-order: sell from the shelf',
		faults: {
			date: 'Please enter a date.',
			days: 'Please enter a whole number of 0 to 60.',
			closes: 'Must be the first day of orders or later.',
			harvest: 'Must be the first day of the harvest or later.',
			over: 'After the harvest it is sold from the shelf: the last day of the harvest or earlier, please.',
		},
	},
}
