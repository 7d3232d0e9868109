import type { Scale } from '#app/domain/indicators/indicator-definition.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface WhatIfText {
	title: string
	lead: string
	scores: string
	scoresBy: Record<string, string>
	means: string
	meansBy: Record<string, string>
	weights: string
	weightsLead: string
	goalposts: (moved: number) => string
	goalpostsLead: string
	goalpostsIdle: string
	ends: Record<'low' | 'high', string>
	/** Sets the ends by what the places have. */
	fromData: string
	endsPublished: (low: string, high: string) => string
	clipped: (below: string, above: string) => string
	badEnds: Record<Scale, string>
	show: string
	reset: string
	/** On a phone the ranks stand below the settings. */
	toRanks: string
	link: string
	linkLead: string
	published: string
	rank: string
	moved: string
	same: string
	up: (places: number) => string
	down: (places: number) => string
	dominant: string
	notComputed: string
	notComparable: string
	noScores: string
	unscored: string
	toWork: string
}

/** Words of the page on which another method is tried. */
export const whatIfText: Catalogue<WhatIfText> = {
	zh: {
		title: '换一种方法试试',
		lead: '拖动权重，移动打分区间，换打分和合成的办法，名次马上跟着变；数据不变，公布的指数也不变。',
		scores: '怎么打分',
		scoresBy: { goalposts: '固定区间（公布用）', minmax: '最小–最大', zscore: '标准分（50±15）', percentile: '百分位' },
		means: '怎么合成',
		meansBy: {
			aag: '组内算术，一级几何（公布用）',
			aaa: '全部算术平均',
			ggg: '全部几何平均',
			topsis: 'TOPSIS',
			copeland: 'Copeland（两两比较）',
		},
		weights: '权重',
		weightsLead: '同一组里按比例算，全是 0 就各占一样。',
		goalposts: (moved) => (moved === 0 ? '打分区间' : `打分区间（改了 ${moved} 项）`),
		goalpostsLead: '每项指标从哪里起算、到哪里满分；区间以外的地区都按区间的两端计。',
		goalpostsIdle: '现在不按固定区间打分，改了也不起作用。',
		ends: { low: '下端', high: '上端' },
		fromData: '按这些地区的数据设（2.5%–97.5% 分位，向外取两位）',
		endsPublished: (low, high) => `公布用 ${low}–${high}。`,
		clipped: (below, above) => `低于下端的地区 ${below}，高于上端的 ${above}。`,
		badEnds: {
			lin: '上端要大于下端；现在按公布的区间算。',
			log10: '两端都要大于 0，上端大于下端；现在按公布的区间算。',
			log1p: '两端都要大于 −1，上端大于下端；现在按公布的区间算。',
		},
		show: '按这个方法算',
		toRanks: '看名次',
		reset: '回到公布的方法',
		link: '这个设置的链接',
		linkLead: '把链接发给别人，看到的是同样的设置。',
		published: '公布的名次',
		rank: '新名次',
		moved: '变化',
		same: '不变',
		up: (places) => `↑ ${places}`,
		down: (places) => `↓ ${places}`,
		dominant: '有一个一级指标超过了一半的权重：这样的方法不能公布。',
		notComputed: '这种方法要求每个指标都有数，或地区不超过 2000 个。',
		noScores: '这些地区的数据还不够打分，换方法也算不出名次。',
		unscored: '没有名次的地区，数据还不够打分。',
		toWork: '看先补哪些数',
		notComparable: '有分数的地区不足三个，不排名。',
	},
	en: {
		title: 'Try another method',
		lead: 'Move weights and goalposts, change how values become scores and how scores are joined: ranks follow at once. The data stay, and so does the published index.',
		scores: 'How values become scores',
		scoresBy: {
			goalposts: 'Fixed goalposts (published)',
			minmax: 'Least to most',
			zscore: 'Standard scores (50±15)',
			percentile: 'Percentiles',
		},
		means: 'How scores are joined',
		meansBy: {
			aag: 'Geometric on top (published)',
			aaa: 'Arithmetic throughout',
			ggg: 'Geometric throughout',
			topsis: 'TOPSIS',
			copeland: 'Copeland (pair by pair)',
		},
		weights: 'Weights',
		weightsLead: 'In proportion within their group; all at 0 are equal.',
		goalposts: (moved) => (moved === 0 ? 'Goalposts' : `Goalposts (${moved} moved)`),
		goalpostsLead:
			'Where the scale of each indicator begins and ends; places beyond an end count as if they stood at it.',
		goalpostsIdle: 'Values do not become scores by goalposts now: moving them changes nothing.',
		ends: { low: 'Low end', high: 'High end' },
		fromData: 'Set by these places (2.5–97.5% quantiles, rounded outward to two digits)',
		endsPublished: (low, high) => `Published: ${low}–${high}.`,
		clipped: (below, above) => `${below} of the places lie below, ${above} above.`,
		badEnds: {
			lin: 'The high end must be above the low one; the published ends hold until then.',
			log10: 'Both ends must be above 0, the high one above the low; the published ends hold until then.',
			log1p: 'Both ends must be above −1, the high one above the low; the published ends hold until then.',
		},
		show: 'Compute with this method',
		toRanks: 'To the ranks',
		reset: 'Back to the published method',
		link: 'A link to these settings',
		linkLead: 'Whoever opens it sees the same settings.',
		published: 'Published rank',
		rank: 'New rank',
		moved: 'Moved',
		same: 'same',
		up: (places) => `↑ ${places}`,
		down: (places) => `↓ ${places}`,
		dominant: 'One first-level part has more than half of the weight: such a method may not be published.',
		notComputed: 'This method needs a value for every indicator, or at most 2,000 places.',
		noScores: 'These places have too little data for a score: another method gives no ranks either.',
		unscored: 'Places without a rank have too little data for a score.',
		toWork: 'What to enter first',
		notComparable: 'Fewer than three places have a score: they are not ranked.',
	},
}
