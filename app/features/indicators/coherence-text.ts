import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface CoherenceText {
	title: string
	lead: string
	units: (count: number) => string
	notCompared: string
	pairs: string
	pairsLead: string
	noPairs: string
	pair: string
	warnings: Record<'conflict' | 'redundant', string>
	silent: string
	silentLead: string
	noSilent: string
	scales: string
	scalesLead: string
	node: string
	alpha: string
	grades: Record<'good' | 'weak' | 'poor', string>
	unknown: string
	adequacy: string
	importance: string
	importanceLead: string
	weight: string
	real: string
	ratio: string
	flagged: string
	fine: string
	verdict: string
	correlation: string
}

/** Words of the checks of an index against itself. */
export const coherenceText: Catalogue<CoherenceText> = {
	zh: {
		title: '指数的内部一致性',
		lead: '这里只提醒，不改任何分数：哪些指标互相抵触或重复，哪些几乎没有声音，哪些的实际分量与权重不符。',
		units: (count) => `依据 ${count} 个同级地区`,
		notCompared: '有分数的地区不足三个，没有可以检查的关系。',
		pairs: '抵触与重复',
		pairsLead: '同一组里相关系数为负是“抵触”，绝对值大于 0.92 是“重复”。',
		noPairs: '没有抵触或重复的指标。',
		pair: '两项',
		warnings: { conflict: '抵触', redundant: '重复' },
		silent: '没有声音的指标',
		silentLead: '与指数的相关系数低于 0.30。',
		noSilent: '每个指标都听得见。',
		scales: '每组是不是一把尺子',
		scalesLead: '克朗巴赫 α（标准化，只用数据齐全的地区）：0.70 以上好，0.60–0.70 弱。KMO 0.60 以上适合做因子分析。',
		node: '组',
		alpha: 'α',
		grades: { good: '好', weak: '弱', poor: '差' },
		unknown: '算不出',
		adequacy: 'KMO',
		importance: '实际分量',
		importanceLead: '与指数的 r² 占比，与权重之比大于 2 或小于 ½ 的做标记。',
		weight: '权重',
		real: '实际分量',
		ratio: '之比',
		flagged: '不符',
		fine: '相符',
		verdict: '结论',
		correlation: '相关系数',
	},
	en: {
		title: 'Coherence of the index',
		lead: 'Warnings only, no score is changed: indicators that contradict or repeat each other, those hardly heard, and those that really weigh more or less than they should.',
		units: (count) => `Of ${counted(count, 'place')} of a level`,
		notCompared: 'Fewer than three places have a score: there are no relations to check.',
		pairs: 'Conflicts and repetitions',
		pairsLead: 'Inside a group a negative correlation is a conflict; above 0.92 two say the same.',
		noPairs: 'Nothing contradicts or repeats itself.',
		pair: 'Two items',
		warnings: { conflict: 'conflict', redundant: 'redundant' },
		silent: 'Silent indicators',
		silentLead: 'Correlation with the index below 0.30.',
		noSilent: 'Every indicator is heard.',
		scales: 'Is each group one scale',
		scalesLead:
			'Cronbach’s alpha (standardised, of places with all data): good from 0.70, weak from 0.60. KMO from 0.60 suits factor analysis.',
		node: 'Group',
		alpha: 'Alpha',
		grades: { good: 'good', weak: 'weak', poor: 'poor' },
		unknown: 'cannot be told',
		adequacy: 'KMO',
		importance: 'What really weighs',
		importanceLead: 'Share of r² with the index beside the weight; marked where their ratio is above 2 or below ½.',
		weight: 'Weight',
		real: 'Real share',
		ratio: 'Ratio',
		flagged: 'off',
		fine: 'as meant',
		verdict: 'Verdict',
		correlation: 'Correlation',
	},
}
