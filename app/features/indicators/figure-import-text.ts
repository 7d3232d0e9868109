import type { FileRefusal } from '#app/domain/imports/import-run.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

type FigureRefusalCode = FileRefusal['outcome'] | 'too-large' | 'no-file' | 'read-only'

interface FigureImportText {
	title: string
	lead: string
	file: string
	fileHint: string
	send: string
	template: string
	templateHint: string
	/** The column of the template that nobody reads: what the indicator is called. */
	name: string
	again: string
	another: string
	faultyFile: string
	ignored: (columns: string) => string
	columns: string
	columnsLead: string
	column: string
	required: string
	example: string
	yes: string
	sent: string
	none: string
	states: Record<'STAGED' | 'APPLIED' | 'DROPPED', string>
	/** Of a file that waits and cannot be imported. */
	toMend: string
	lines: (count: string) => string
	refused: Record<FigureRefusalCode, (detail: string) => string>
	appliedBefore: string
	counts: string
	lineCount: string
	faultCount: string
	doubtCount: string
	controlSum: string
	changed: string
	faulty: string
	doubtful: string
	good: string
	firstOf: (shown: string, all: string) => string
	line: string
	problem: string
	atLine: (line: string) => string
	hasFaults: string
	confirm: string
	apply: string
	drop: string
	answers: Record<'has-faults' | 'has-doubts' | 'over' | 'read-only' | 'not-found', string>
	applied: string
	nothingChanged: string
	dropped: string
	staged: string
}

/** Words of the import of figures from a file. */
export const figureImportText: Catalogue<FigureImportText> = {
	zh: {
		title: '从文件导入数据',
		lead: '一个 CSV 或 Excel 文件，一行一个数。先看预览，再一次全部导入；只要有一行不对，就一行也不导入。',
		file: '文件',
		fileHint: 'CSV（UTF-8 或 GB18030）或 .xlsx，最多 60,000 行、12 MB。公式要先变成数值。',
		send: '读取并预览',
		template: '下载模板（.xlsx）',
		templateHint: '每个要填报的指标一行，代码和单位已经写好；没有数的行请删掉。',
		name: '指标名称（不读）',
		again: '改好后再传',
		another: '再传一个文件',
		faultyFile: '下载有错的行（带原因）',
		ignored: (columns) => `不认识的列没有读：${columns}`,
		columns: '表头',
		columnsLead: '表头用中文、英文或这里的代码都可以，次序不限。数值与“分子、分母”至少填一种。',
		column: '列',
		required: '必填',
		example: '例子',
		yes: '是',
		sent: '最近的文件',
		none: '还没有文件。',
		toMend: '有错，改好再传',
		states: { STAGED: '待确认', APPLIED: '已导入', DROPPED: '已放弃' },
		lines: (count) => `${count} 行`,
		refused: {
			empty: () => '文件里只有表头，或者什么也没有。',
			'missing-columns': (columns) => `少了这些列：${columns}。请照模板写表头。`,
			'repeated-column': (column) => `“${column}”这一列出现了两次。`,
			'too-many-rows': (most) => `超过 ${most} 行，请分成几个文件。`,
			malformed: (line) => `第 ${line} 行的引号没有成对，从那里起读不下去了。`,
			'not-a-table': () => '这不是 CSV 或 Excel（.xlsx）表格。旧的 .xls 请另存为 .xlsx。',
			'too-large': () => '文件太大，最多 12 MB。请分成几个文件。',
			'no-file': () => '请选择一个文件。',
			'read-only': () => '您只能查看，不能导入。需要导入请联系本地区的管理员。',
		},
		appliedBefore: '这个文件以前已经导入过，内容一模一样；这次什么也没有改动。',
		counts: '读到了什么',
		lineCount: '行数',
		faultCount: '有错的行',
		doubtCount: '可疑的行',
		controlSum: '好的行数值合计',
		changed: '改动的数',
		faulty: '有错的行',
		doubtful: '可疑的行',
		good: '好的行',
		firstOf: (shown, all) => (shown === all ? `共 ${all} 行` : `前 ${shown} 行，共 ${all} 行`),
		line: '行',
		problem: '问题',
		atLine: (line) => `第 ${line} 行`,
		hasFaults: '有错的行改正之前，这个文件不能导入；现在什么也没有改动。请改好文件再传一次。',
		confirm: '我核对过可疑的行，这些数是对的',
		apply: '全部导入',
		drop: '放弃这个文件',
		answers: {
			'has-faults': '有几行现在不对了，一行也没有导入。请改好文件再传一次。',
			'has-doubts': '有可疑的行。请核对后勾选确认，再导入；现在什么也没有改动。',
			over: '这个文件已经处理过了。',
			'read-only': '您只能查看，不能导入。',
			'not-found': '这个文件已经不在了，请重新上传。',
		},
		applied: '已全部导入。包含这些数的指数会在几分钟内重算。',
		nothingChanged: '文件里的数与现行的完全相同，没有改动。',
		dropped: '已放弃，什么也没有改动。',
		staged: '还没有导入：请看下面的预览。',
	},
	en: {
		title: 'Import figures from a file',
		lead: 'A CSV or Excel file, one figure a line. Look at the preview, then import all of it at once; if one line is wrong, none is imported.',
		file: 'File',
		fileHint: 'CSV (UTF-8 or GB18030) or .xlsx, at most 60,000 lines and 12 MB. Turn formulas into values first.',
		send: 'Read and preview',
		template: 'Download the template (.xlsx)',
		templateHint:
			'It has a line for each indicator that you give, with its code and unit; delete the lines you have no figure for.',
		name: 'Name (not read)',
		again: 'Send the mended file',
		another: 'Send another file',
		faultyFile: 'Download the faulty lines with reasons',
		ignored: (columns) => `Columns nobody knows were not read: ${columns}`,
		columns: 'Columns',
		columnsLead:
			'Heads may be in Chinese, in English or by their key, in any order. Give a value, or numerator and denominator.',
		column: 'Column',
		required: 'Required',
		example: 'Example',
		yes: 'yes',
		sent: 'Recent files',
		none: 'No file yet.',
		toMend: 'to be mended',
		states: { STAGED: 'to be confirmed', APPLIED: 'imported', DROPPED: 'given up' },
		lines: (count) => `${count} ${count === '1' ? 'line' : 'lines'}`,
		refused: {
			empty: () => 'The file has a head alone, or nothing.',
			'missing-columns': (columns) =>
				`These columns are missing: ${columns}. Please write the head as in the template.`,
			'repeated-column': (column) => `The column “${column}” is there twice.`,
			'too-many-rows': (most) => `More than ${most} lines: please split the file.`,
			malformed: (line) => `A quotation mark in line ${line} has no partner; from there on it cannot be read.`,
			'not-a-table': () => 'This is no CSV or Excel (.xlsx) table. Please save an old .xls as .xlsx.',
			'too-large': () => 'The file is too large: at most 12 MB. Please split it.',
			'no-file': () => 'Please choose a file.',
			'read-only': () => 'You may look but not import. Please ask an administrator of this region.',
		},
		appliedBefore: 'This very file was imported before; nothing was changed now.',
		counts: 'What was read',
		lineCount: 'Lines',
		faultCount: 'Faulty lines',
		doubtCount: 'Lines in doubt',
		controlSum: 'Sum of the good values',
		changed: 'Figures changed',
		faulty: 'Faulty lines',
		doubtful: 'Lines in doubt',
		good: 'Good lines',
		firstOf: (shown, all) => (shown === all ? `all ${all}` : `the first ${shown} of ${all}`),
		line: 'Line',
		problem: 'What is wrong',
		atLine: (line) => `Line ${line}`,
		hasFaults:
			'The file cannot be imported while lines are faulty; nothing is changed. Please mend the file and send it again.',
		confirm: 'I have checked the lines in doubt: these figures are right',
		apply: 'Import all',
		drop: 'Give this file up',
		answers: {
			'has-faults': 'Some lines are no longer right, so none was imported. Please mend the file and send it again.',
			'has-doubts':
				'Some lines are in doubt. Please check them, tick the confirmation and import; nothing is changed yet.',
			over: 'This file was decided on before.',
			'read-only': 'You may look but not import.',
			'not-found': 'This file is no longer kept: please send it again.',
		},
		applied: 'All of it is imported. The indexes it is part of are computed again within minutes.',
		nothingChanged: 'The figures are exactly those that stand already: nothing was changed.',
		dropped: 'Given up; nothing was changed.',
		staged: 'Nothing is imported yet: please look at the preview.',
	},
}
