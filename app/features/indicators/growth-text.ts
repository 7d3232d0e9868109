import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface GrowthText {
	title: (month: string) => string
	monthOnMonth: string
	yearOnYear: string
	trailing: string
	/** Over how many years, where it is known. */
	compound: (years: string | null) => string
	meanMonth: string
	reasons: Record<'base' | 'not-reported' | 'too-short', string>
}

/** How a figure has grown, in words. */
export const growthText: Catalogue<GrowthText> = {
	zh: {
		title: (month) => `增长，截至 ${month}`,
		monthOnMonth: '环比（比上月）',
		yearOnYear: '同比（比去年同月）',
		trailing: '近十二个月比前十二个月',
		compound: (years) => (years === null ? '年均复合增长（CAGR）' : `年均复合增长（CAGR，${years} 年间）`),
		meanMonth: '近一年平均每月',
		reasons: { base: '无基数', 'not-reported': '缺数', 'too-short': '不满一年' },
	},
	en: {
		title: (month) => `Growth, to ${month}`,
		monthOnMonth: 'On the month before',
		yearOnYear: 'On the same month a year before',
		trailing: 'Twelve months on the twelve before',
		compound: (years) =>
			years === null ? 'A year, compound (CAGR)' : `A year, compound (CAGR over ${counted(years, 'year')})`,
		meanMonth: 'A month, on average of the last year',
		reasons: { base: 'n/a (base)', 'not-reported': 'n/a (not reported)', 'too-short': 'n/a (less than a year)' },
	},
}
