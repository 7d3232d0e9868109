import type { Catalogue } from '#app/ui/text/language.tsx'

interface IndexInsightText {
	interval: string
	intervalOf: (p5: string, p95: string) => string
	intervalLead: string
	drawnBefore: (at: string) => string
	group: string
	groupOf: (group: string) => string
	groupLead: string
	experimental: string
	experimentalLead: string
	chart: string
	chartLead: string
	nominal: string
	blame: string
	blameLead: string
	blameRuns: (rows: string, runs: string, units: string) => string
	noBlame: string
	factor: string
	factors: Record<string, string>
	alone: string
	withAll: string
	change: string
	changeLead: (before: string) => string
	against: string
	noChange: Record<string, string>
	causes: Record<'behaviour' | 'population' | 'coverage', string>
	causesLead: string
	before: string
	after: string
	points: string
	comeAndGone: string
	/** The table of all parts of a change, folded. */
	everyPart: (sum: string) => string
	gains: string
	gainsLead: string
	gain: string
	newRank: string
	noGains: string
	whatIf: string
}

/** Words of rank intervals, changes and gains. */
export const indexInsightText: Catalogue<IndexInsightText> = {
	zh: {
		interval: '名次区间',
		intervalOf: (p5, p95) => (p5 === p95 ? `第 ${p5} 名` : `第 ${p5}–${p95} 名`),
		drawnBefore: (at) => `这里的区间按 ${at} 的数据算出。之后来了新数据：名次随时更新，区间至多每十分钟重算一次。`,
		intervalLead: '把方法和数据里可以商量的地方重抽一千次，名次有九成落在这个区间里。',
		group: '组',
		groupOf: (group) => `第 ${group} 组`,
		groupLead: '同一组里的地区分不出先后：没有一个能在 95% 以上的抽样里领先。',
		experimental: '试算',
		experimentalLead: '评级 A、B 的数据不到一半权重，这个分数只供参考。',
		chart: '名次有多确定',
		chartLead: '横线是名次区间，竖线是公布的名次，圆点是中位数，虚线隔开分得出先后的组。上表是同样的数字。',
		nominal: '名次',
		blame: '不确定从哪里来',
		blameLead: '各项假设占名次变动的份额：单独，以及与其他假设一起（括号内为 90% 区间）。',
		blameRuns: (rows, runs, units) =>
			`索博尔设计 ${rows} 行，指数重算 ${runs} 次，每次都算全部 ${units} 个有分数的地区；行数越少，区间越宽。`,
		noBlame: '这些假设怎么变，名次都不动。',
		factor: '假设',
		factors: {
			missing: '缺失值怎么补',
			outliers: '异常值怎么处理',
			normalisation: '怎么打分',
			weights: '权重',
			aggregation: '怎么合成',
			inclusion: '去掉哪一项',
			'data-error': '数据误差',
		},
		alone: '单独',
		withAll: '连同其他',
		change: '为什么变了',
		against: '与哪个月比',
		changeLead: (before) => `与 ${before} 相比，每一项带来的分数，加起来正好是总的变化。`,
		noChange: {
			'no-score': '这两个月里有一个月没有分数，比不了。',
			'depends-on-peers': '这种方法的分数取决于别的地区，拆不开。',
		},
		causes: { behaviour: '做得多少', population: '人口与店铺数', coverage: '数据有没有' },
		causesLead: '“做得多少”是实际活动，“人口与店铺数”是分母，“数据有没有”是新报、漏报与沿用到期。',
		before: '之前',
		after: '之后',
		points: '带来的分',
		comeAndGone: '新增与缺失的项',
		everyPart: (sum) => `逐项变化，合计 ${sum} 分`,
		gains: '每项提高 1% 能得多少分',
		gainsLead: '其他都不变，只把这一项提高 1%（越小越好的降低 1%）。已到满分的没有收获。',
		gain: '加分',
		newRank: '届时名次',
		noGains: '没有分数，算不出来。',
		whatIf: '换一种方法试试',
	},
	en: {
		interval: 'Rank interval',
		intervalOf: (p5, p95) => (p5 === p95 ? `rank ${p5}` : `rank ${p5}–${p95}`),
		drawnBefore: (at) =>
			`The intervals were drawn from the figures of ${at}. New ones have come since: ranks follow them at once, intervals every ten minutes at most.`,
		intervalLead:
			'What could be argued about in the method and the data is drawn a thousand times: nine ranks in ten lie here.',
		group: 'Group',
		groupOf: (group) => `group ${group}`,
		groupLead: 'Places of one group cannot be told apart: none is ahead in more than 95% of the draws.',
		experimental: 'experimental',
		experimentalLead: 'Less than half of the weight rests on data of grade A or B: take this score with care.',
		chart: 'How sure the ranks are',
		chartLead:
			'The line is the rank interval, the bar the published rank, the dot the median; dashes part the groups. The table above has the same.',
		nominal: 'Rank',
		blame: 'Where the doubt comes from',
		blameLead:
			'The share of each assumption in how ranks move: alone, and with all others (90% intervals in brackets).',
		blameRuns: (rows, runs, units) =>
			`A Sobol design of ${rows} rows: the index made ${runs} times, each time of all ${units} places that have a score; fewer rows, wider intervals.`,
		noBlame: 'None of the assumptions moves any rank.',
		factor: 'Assumption',
		factors: {
			missing: 'What stands in for missing values',
			outliers: 'Treatment of outliers',
			normalisation: 'How values become scores',
			weights: 'Weights',
			aggregation: 'How scores are joined',
			inclusion: 'What is left out',
			'data-error': 'Errors in the data',
		},
		alone: 'Alone',
		withAll: 'With all others',
		change: 'Why it changed',
		against: 'Since which month',
		changeLead: (before) => `The points each part brought since ${before}; they add up to the whole change.`,
		noChange: {
			'no-score': 'One of the two months has no score, so there is nothing to compare.',
			'depends-on-peers': 'Scores of this method depend on other places: their change cannot be split.',
		},
		causes: { behaviour: 'What was done', population: 'People and stores', coverage: 'What is reported' },
		causesLead:
			'“What was done” is activity, “people and stores” are denominators, “what is reported” is data that came, went or expired.',
		before: 'Before',
		after: 'After',
		points: 'Points',
		comeAndGone: 'Parts that came or went',
		everyPart: (sum) => `Part by part, ${sum} points in all`,
		gains: 'What 1% more of each would bring',
		gainsLead:
			'Everything else stays, this one grows by 1% (falls, where less is better). What has full marks gains nothing.',
		gain: 'Gain',
		newRank: 'Rank then',
		noGains: 'Without a score there is nothing to gain.',
		whatIf: 'Try another method',
	},
}
