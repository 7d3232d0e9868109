import type { Catalogue } from '#app/ui/text/language.tsx'

interface ScoreGapsText {
	title: string
	lead: string
	part: (name: string, share: string) => string
	counted: string
	given: string
	enter: string
	dash: string
	close: string
}

/** Why a place has no score, and what to do about it. */
export const scoreGapsText: Catalogue<ScoreGapsText> = {
	zh: {
		title: '为什么没有分数',
		lead: '三个一级指标都要有分数；每个一级指标里，至少 65% 的权重要有数。',
		part: (name, share) => `${name}：只有 ${share} 的权重有数，还差`,
		counted: '由本平台的交易计算：卖货的店多起来（大多要满 5 家），下次汇总就有数，不用填。',
		given: '由管理员填报或导入',
		enter: '去填报',
		dash: '：',
		close: '。',
	},
	en: {
		title: 'Why there is no score',
		lead: 'Each of the three first-level parts needs a score, and data for at least 65% of the weight within it.',
		part: (name, share) => `${name}: only ${share} of its weight has data. It lacks`,
		counted:
			'Counted from trade here: it comes by itself once enough stores sell (five for most figures); nothing is to be entered.',
		given: 'Entered or imported by administrators',
		enter: 'Enter it',
		dash: ': ',
		close: '. ',
	},
}
