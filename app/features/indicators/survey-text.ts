import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface SurveyText {
	title: string
	lead: string
	none: string
	begin: string
	form: string
	name: string
	nameHint: string
	region: string
	from: string
	to: string
	toHint: string
	invited: string
	invitedHint: string
	open: string
	wave: string
	dates: string
	sheets: string
	sheetsOf: (answers: number, invited: number) => string
	state: string
	states: Record<'open' | 'recorded' | 'stale', string>
	waveFaults: Record<string, string>
	sheetFaults: Record<string, string>
	fields: Record<string, string>
	refused: string
	readOnly: string
	added: (added: number, changed: number) => string
	recorded: string
	nothing: string
	scale: string
	alpha: string
	alphaOf: (n: number) => string
	alphaGood: string
	alphaWeak: string
	alphaNone: string
	item: string
	mean: string
	ifDeleted: string
	itemRest: string
	figures: string
	figuresLead: (month: string) => string
	place: string
	figure: string
	value: string
	error: string
	count: string
	fault: Record<string, string>
	expires: (on: string) => string
	stale: string
	enter: string
	respondent: string
	weight: string
	weightHint: string
	yes: string
	no: string
	agree: string
	skip: string
	keep: string
	fromFile: string
	file: string
	fileHint: (columns: string) => string
	send: string
	atLine: (line: number) => string
	moreFaults: (count: number) => string
	notFound: string
	fileRefused: string
}

/** Words of the waves of surveys. */
export const surveyText: Catalogue<SurveyText> = {
	zh: {
		title: '调查',
		lead: '一次调查是一份问卷在一段时间里问一批人。问卷只记编号，不记姓名；各地的数由问卷合并计算，从不取平均的平均。',
		none: '还没有调查。',
		begin: '开始一次调查',
		form: '问卷',
		name: '名称',
		nameHint: '会作为数据来源显示，例如“2026 年春季经营者调查”。',
		region: '地区',
		from: '开始日期',
		to: '结束日期',
		toHint: '数据记在结束日期所在的月份。',
		invited: '发出问卷数',
		invitedHint: '可不填；填了会显示回收率。',
		open: '开始调查',
		wave: '调查',
		dates: '起止',
		sheets: '回收',
		sheetsOf: (answers, invited) => `${answers} / ${invited}（回收率 ${Math.round((100 * answers) / invited)}%）`,
		state: '状态',
		states: { open: '收集中', recorded: '已写入指标', stale: '有新的问卷' },
		waveFaults: {
			missing: '请填写。',
			too_long: '最多 100 个字。',
			not_a_date: '请填日期。',
			before_start: '结束日期早于开始日期。',
			to_come: '日期还没有到。',
			not_a_count: '请填大于 0 的整数。',
		},
		sheetFaults: {
			missing: '没有填',
			too_long: '太长，最多 40 个字',
			unknown: '没有这个地区代码',
			outside: '不在这次调查的地区里',
			not_a_number: '应为大于 0 的数',
			not_on_scale: '应为 1–5 的整数，或“是 / 否”',
			nothing_answered: '一题也没有答',
			repeated: '这个问卷编号在文件里出现了两次',
		},
		fields: { respondent: '问卷编号', region: '地区代码', weight: '权重' },
		refused: '一份也没有保存。请改正下面的地方再提交。',
		readOnly: '您只能查看，不能填报。请联系本地区的管理员。',
		added: (added, changed) => `已保存：新增 ${added} 份，更正 ${changed} 份。`,
		recorded: '已写入指标，指数会在几分钟内重算。',
		nothing: '没有可写入的数：问卷太少，或一致性系数不到 0.70。什么也没有改动。',
		scale: '量表的一致性',
		alpha: '克朗巴赫 α',
		alphaOf: (n) => `${n} 份完整问卷`,
		alphaGood: '达到 0.70，可以发布。',
		alphaWeak: '不到 0.70：这次调查的分数不写入指标。看下表：去掉哪一题 α 会变高，哪一题就可能没被看懂。',
		alphaNone: '完整问卷太少，或回答没有差别，还算不出来。',
		item: '题目',
		mean: '平均分',
		ifDeleted: '去掉后的 α',
		itemRest: '与其余题相关',
		figures: '算出来的数',
		figuresLead: (month) => `记在 ${month}。村的问卷计入乡镇，乡镇的计入县：合并问卷，不平均各地的数。`,
		place: '地区',
		figure: '指标',
		value: '数值',
		error: '标准误',
		count: '份数',
		fault: { too_few: '份数不够，不写入', out_of_range: '超出允许范围', other: '不能写入' },
		expires: (on) => `到 ${on} 失效`,
		stale: '写入之后又有新问卷。再写入一次，旧的数留在历史里。',
		enter: '录入一份问卷',
		respondent: '问卷编号',
		weight: '权重',
		weightHint: '一份问卷代表几户（人）；都一样就填 1。',
		yes: '是',
		no: '否',
		agree: '1 = 完全不同意，5 = 完全同意',
		skip: '没有回答',
		keep: '保存这份问卷',
		fromFile: '从文件导入问卷',
		file: '文件',
		fileHint: (columns) =>
			`CSV 或 .xlsx，一行一份，表头：${columns}。同一编号再导入一次就是更正；只要有一行不对，就一份也不保存。`,
		send: '导入问卷',
		atLine: (line) => `第 ${line} 行`,
		moreFaults: (count) => `还有 ${count} 处。`,
		notFound: '没有这次调查，或者不在您管理的范围里。',
		fileRefused: '这个文件读不出来：要 CSV 或 .xlsx，第一行是表头，不缺列。一份也没有保存。',
	},
	en: {
		title: 'Surveys',
		lead: 'A wave is one questionnaire put to some people between two days. Sheets have numbers, no names; figures of places are made of the sheets pooled, never a mean of means.',
		none: 'No survey yet.',
		begin: 'Begin a survey',
		form: 'Questionnaire',
		name: 'Name',
		nameHint: 'Shown as the source of its figures, such as “Entrepreneurs, spring 2026”.',
		region: 'Region',
		from: 'From',
		to: 'To',
		toHint: 'Its figures are of the month in which it ends.',
		invited: 'People asked',
		invitedHint: 'Optional; with it the share that answered is shown.',
		open: 'Begin the survey',
		wave: 'Survey',
		dates: 'Days',
		sheets: 'Sheets',
		sheetsOf: (answers, invited) => `${answers} of ${invited} (${Math.round((100 * answers) / invited)}% answered)`,
		state: 'State',
		states: { open: 'being collected', recorded: 'written as figures', stale: 'new sheets came' },
		waveFaults: {
			missing: 'Please fill this in.',
			too_long: '100 letters at most.',
			not_a_date: 'Please give a date.',
			before_start: 'It ends before it begins.',
			to_come: 'This day has not come yet.',
			not_a_count: 'A whole number above 0, please.',
		},
		sheetFaults: {
			missing: 'is empty',
			too_long: 'is too long, 40 letters at most',
			unknown: 'is no region code',
			outside: 'lies outside the region of this survey',
			not_a_number: 'must be a number above 0',
			not_on_scale: 'must be a whole number from 1 to 5, or yes or no',
			nothing_answered: 'nothing was answered',
			repeated: 'stands twice in the file',
		},
		fields: { respondent: 'Respondent', region: 'Region code', weight: 'Weight' },
		refused: 'No sheet was kept. Please mend what is marked below and send it again.',
		readOnly: 'You may look but not enter. Please ask an administrator of this region.',
		added: (added, changed) => `Kept: ${added} new, ${changed} corrected.`,
		recorded: 'Written as figures; the indexes are computed again within minutes.',
		nothing: 'Nothing to write: too few sheets, or alpha below 0.70. Nothing was changed.',
		scale: 'How consistent the scale is',
		alpha: 'Cronbach’s alpha',
		alphaOf: (n) => counted(n, 'complete sheet'),
		alphaGood: 'At least 0.70: it may be published.',
		alphaWeak:
			'Below 0.70: the scores of this wave are not written. See below: an item without which alpha rises may not have been understood.',
		alphaNone: 'Too few complete sheets, or all alike: it cannot be told yet.',
		item: 'Item',
		mean: 'Mean',
		ifDeleted: 'Alpha without it',
		itemRest: 'Correlation with the rest',
		figures: 'What it comes to',
		figuresLead: (month) =>
			`Of ${month}. Sheets of a village count for its township and county: sheets are pooled, figures never averaged.`,
		place: 'Place',
		figure: 'Figure',
		value: 'Value',
		error: 'Standard error',
		count: 'Sheets',
		fault: {
			too_few: 'too few sheets: not written',
			out_of_range: 'beyond what is possible',
			other: 'cannot be written',
		},
		expires: (on) => `expires on ${on}`,
		stale: 'Sheets came after it was written. Write it again; the earlier figures stay in the history.',
		enter: 'Enter a sheet',
		respondent: 'Number of the sheet',
		weight: 'Weight',
		weightHint: 'For how many households or people it stands; 1 if all are alike.',
		yes: 'Yes',
		no: 'No',
		agree: '1 = not at all, 5 = fully',
		skip: 'not answered',
		keep: 'Keep this sheet',
		fromFile: 'Sheets from a file',
		file: 'File',
		fileHint: (columns) =>
			`CSV or .xlsx, one sheet a line, with the heads: ${columns}. The same number again is a correction; with one line wrong no sheet is kept.`,
		send: 'Import the sheets',
		atLine: (line) => `Line ${line}`,
		moreFaults: (count) => `And ${count} more.`,
		notFound: 'There is no such survey, or it lies outside what you administer.',
		fileRefused:
			'This file cannot be read: CSV or .xlsx, heads in the first line, no column missing. No sheet was kept.',
	},
}
