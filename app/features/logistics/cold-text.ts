import type { ColdClass } from '#app/domain/logistics/cold-chain.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ColdText {
	title: string
	lead: string
	open: string
	none: string
	noneLead: string
	closed: string
	waits: string
	classes: Record<ColdClass, string>
	stretch: (span: string, worst: string) => string
	parcels: string
	answer: string
	answerHint: string
	close: string
	faults: Record<string, string>
	logger: string
	loggerLead: string
	crate: string
	show: string
	key: (code: string) => string
}

/** Words of the cold chain. */
export const coldText: Catalogue<ColdText> = {
	zh: {
		title: '冷链',
		lead: '货箱里的温度计报来的：超出限度（冷藏 0～8 °C，冷冻不高于 −15 °C）满半小时，就在这里开一件，告诉商家，并替买家提出售后。',
		open: '冷链',
		none: '没有断链',
		noneLead: '温度超限满半小时的货箱会列在这里。',
		closed: '已处理',
		waits: '待处理',
		classes: { chilled: '冷藏', frozen: '冷冻' },
		stretch: (span, worst) => `超限 ${span}，最差 ${worst} °C`,
		parcels: '当时在箱里的包裹',
		answer: '怎么处理的',
		answerHint: '例如：开箱检查完好；已换冷藏车；通知商家补发。',
		close: '写下并了结',
		faults: {
			'may-not-write': '您的账号只能看，不能处理。',
			'no-words': '先写下怎么处理的，再了结。',
		},
		logger: '接温度计',
		loggerLead: '温度计把读数发到 /api/v1/temperatures，带上这个货箱的密钥。密钥只给保管货箱的人。',
		crate: '货箱号',
		show: '看密钥',
		key: (code) => `${code} 的密钥`,
	},
	en: {
		title: 'Cold chain',
		lead: 'What loggers in crates tell: half an hour outside the limits (chilled 0 to 8 °C, frozen no warmer than −15 °C) opens a case here, tells the sellers and opens a claim for the buyers.',
		open: 'Cold chain',
		none: 'Nothing was too warm',
		noneLead: 'Crates that were outside their limits for half an hour are listed here.',
		closed: 'settled',
		waits: 'open',
		classes: { chilled: 'chilled', frozen: 'frozen' },
		stretch: (span, worst) => `Outside for ${span}, ${worst} °C at the worst`,
		parcels: 'Parcels in it then',
		answer: 'What was done',
		answerHint: 'For example: opened and found in order; another van; seller sends new goods.',
		close: 'Write down and settle',
		faults: {
			'may-not-write': 'Your account may look, not settle.',
			'no-words': 'Write down what was done first.',
		},
		logger: 'Connect a logger',
		loggerLead:
			'A logger posts its readings to /api/v1/temperatures with the crate’s key. The key is for who keeps the crate.',
		crate: 'Crate',
		show: 'Show its key',
		key: (code) => `Key of ${code}`,
	},
}
