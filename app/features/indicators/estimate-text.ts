import type { Catalogue } from '#app/ui/text/language.tsx'

interface EstimateText {
	waiting: string
	drawing: (done: string, steps: string, percent: string) => string
	leave: string
	cancelled: string
	stop: string
	begin: string
	again: string
	lookAgain: string
	problems: Record<'read-only' | 'not-yours' | 'not-found', string>
	place: string
	placeLead: string
	placeRank: (rank: string, p5: string, p95: string) => string
	placeAsk: string
	unranked: string
	noEffect: (runs: string) => string
	/** What moves the rank most, with both shares in per cent. */
	most: (factor: string, alone: string, withAll: string) => string
	/** What can be done about it. */
	remedies: Record<string, string>
	howToRead: string
	design: (rows: string, runs: string, units: string) => string
	bars: string
	table: string
	bar: (alone: string, withAll: string) => string
}

/** Words of drawings that take a while, and of what moves one place's rank. */
export const estimateText: Catalogue<EstimateText> = {
	zh: {
		waiting: '正在排队，几秒内开始计算。',
		drawing: (done, steps, percent) => `正在计算：指数已重算 ${done} 次，共需 ${steps} 次（${percent}%）。`,
		leave: '计算不影响别人使用网站；离开本页也会继续。',
		cancelled: '计算已停止，没有保留任何结果。',
		stop: '停止计算',
		begin: '开始计算',
		again: '重新计算',
		lookAgain: '刷新，看算到哪里了',
		problems: {
			'read-only': '您的账号只能查看，不能开始或停止计算。',
			'not-yours': '全市的计算由管理全市的账号开始或停止。',
			'not-found': '这次计算已经不在了，请刷新页面。',
		},
		place: '这里的名次最怕哪个选择',
		placeLead: '做指数时有几处可以有不同的选择。这里把它们一起换来换去，看这个地区的名次跟着哪一个动得最多。',
		placeRank: (rank, p5, p95) =>
			p5 === p95
				? `公布的名次是第 ${rank} 名；换了选择，十次里有九次还是第 ${p5} 名。`
				: `公布的名次是第 ${rank} 名；换了选择，十次里有九次在第 ${p5} 到第 ${p95} 名之间。`,
		placeAsk: '还没有为这个地区算过。',
		unranked: '没有名次，也就没有什么会改变它。',
		noEffect: (runs) => `指数重算了 ${runs} 次，名次从未变动：这些选择都不影响这个地区。`,
		most: (factor, alone, withAll) =>
			`动得最多的是“${factor}”：单独占名次变动的 ${alone}%，连同它与其他选择的相互影响占 ${withAll}%。`,
		remedies: {
			missing: '把缺的数报上来，这个选择就不起作用了。',
			outliers: '少数地区的数值特别大或特别小：先核对那几个数。',
			normalisation: '名次取决于数值怎样换算成分数：下结论前，用“换一种方法试试”看看其他换算。',
			weights: '名次取决于哪些方面更重要：这是可以由专家组商定的事。',
			aggregation: '名次取决于强项能不能弥补弱项：补齐最弱的一项，名次就稳了。',
			inclusion: '名次靠少数几个指标撑着：去掉其中一个就会变。',
			'data-error': '数据质量不够好：更新或核实数据，名次就更可靠。',
		},
		howToRead:
			'“单独”是只换这一个选择时名次变动的份额，各项加起来不超过 100%；“连同其他”还算上它与别的选择一起换时多出来的变动，所以加起来可以超过 100%。括号里是 90% 区间：区间很宽，就只当作大概。',
		design: (rows, runs, units) => `索博尔设计 ${rows} 行，指数重算 ${runs} 次，每次都算全部 ${units} 个有分数的地区。`,
		bars: '各个选择占名次变动的份额（连同其他）',
		table: '同样的数字列成表，连同 90% 区间',
		bar: (alone, withAll) => `单独 ${alone}%，连同其他 ${withAll}%`,
	},
	en: {
		waiting: 'It waits its turn and begins within seconds.',
		drawing: (done, steps, percent) => `Being drawn: the index was made ${done} of ${steps} times (${percent}%).`,
		leave: 'Nobody else on the site feels it, and it goes on when you leave this page.',
		cancelled: 'The drawing was stopped; nothing of it was kept.',
		stop: 'Stop drawing',
		begin: 'Draw it',
		again: 'Draw it again',
		lookAgain: 'Reload to see how far it is',
		problems: {
			'read-only': 'Your account may only look: it can neither begin nor stop a drawing.',
			'not-yours': 'A drawing of the whole city is begun and stopped by those who administer the whole city.',
			'not-found': 'That drawing is no longer there: reload the page.',
		},
		place: 'Which choice moves this rank most',
		placeLead:
			'Some choices in the making of the index could have been others. Here all of them are changed together, to see which of them the rank of this place follows most.',
		placeRank: (rank, p5, p95) =>
			p5 === p95
				? `The published rank is ${rank}; under other choices it is ${p5} nine times in ten.`
				: `The published rank is ${rank}; under other choices it lies between ${p5} and ${p95} nine times in ten.`,
		placeAsk: 'This was not drawn for this place yet.',
		unranked: 'Without a rank there is nothing to be moved.',
		noEffect: (runs) =>
			`The index was made ${runs} times and the rank never moved: none of these choices matters here.`,
		most: (factor, alone, withAll) =>
			`It follows “${factor}” most: by itself that makes ${alone}% of the movement, with all that it does together with other choices ${withAll}%.`,
		remedies: {
			missing: 'Report what is missing, and this choice no longer matters.',
			outliers: 'A few places have values far from all others: check those first.',
			normalisation:
				'The rank hangs on how values become scores: before you conclude anything, look at other ways under “Try another method”.',
			weights: 'The rank hangs on what matters more: a panel of experts can settle that.',
			aggregation: 'The rank hangs on whether strong parts may make up for weak ones: mend the weakest, and it holds.',
			inclusion: 'The rank rests on few indicators: without one of them it is another.',
			'data-error': 'The data are not good enough: newer or checked figures make the rank surer.',
		},
		howToRead:
			'“Alone” is the share of the movement when only this choice changes; these add up to 100% at most. “With all others” adds what it moves together with other choices, so these may add up to more. The 90% interval stands in brackets: where it is wide, take the share as a rough one.',
		design: (rows, runs, units) =>
			`A Sobol design of ${rows} rows: the index made ${runs} times, each time of all ${units} places that have a score.`,
		bars: 'Share of each choice in the movement of the rank (with all others)',
		table: 'The same figures as a table, with 90% intervals',
		bar: (alone, withAll) => `alone ${alone}%, with all others ${withAll}%`,
	},
}
