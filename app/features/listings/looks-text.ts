import type { PublishCheck } from '#app/domain/listings/publish-checks.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface LooksText {
	title: string
	lead: string
	nothing: string
	nothingLead: string
	more: (count: number) => string
	waits: string
	changed: string
	since: (when: string) => string
	preview: string
	checks: Record<PublishCheck, string>
	states: { fine: string; look: string; missing: string }
	photos: (count: number) => string
	usual: (from: string, to: string, peers: number) => string
	unknown: (peers: number) => string
	certificates: Record<'brand' | 'food' | 'lodging', string>
	noCertificate: string
	inForce: string
	notInForce: string
	nearlySame: (count: number) => string
	lacks: string
	pass: string
	passChanged: string
	sendBack: string
	wanting: string
	reasonsZh: string
	reasonsEn: string
	reasonsHint: string
	done: string
	trusted: string
	trust: string
	distrust: string
	trustSet: string
	problems: Record<string, string>
	faults: Record<string, string>
}

/** The words of the administrators' work list of listings. */
export const looksText: Catalogue<LooksText> = {
	zh: {
		title: '商品审核',
		lead: '等得最久的在最前面。系统先把能核对的都核对好，由您来决定。',
		nothing: '没有要审核的商品',
		nothingLead: '店家送审新商品，或改了在售商品的文字，会出现在这里。',
		more: (count) => `还有 ${count} 个在后面，看完这些会接着出现。`,
		waits: '待上架',
		changed: '在售，文字有改动',
		since: (when) => `从 ${when} 等到现在`,
		preview: '看页面',
		checks: { photo: '图片', story: '介绍', price: '价格', certificate: '证书', words: '雷同' },
		states: { fine: '没问题', look: '请看一眼', missing: '缺' },
		photos: (count) => `${count} 张`,
		usual: (from, to, peers) => `同类 ${peers} 件多在 ${from} 到 ${to}`,
		unknown: (peers) => `同类只有 ${peers} 件，没法比较`,
		certificates: { brand: '品牌授权', food: '食品经营许可', lodging: '住宿登记' },
		noCertificate: '不需要',
		inForce: '有效',
		notInForce: '没有或已过期',
		nearlySame: (count) => (count === 0 ? '没有雷同的' : `附近有 ${count} 件几乎一样`),
		lacks: '还缺几样，不能上架：',
		pass: '通过，上架',
		passChanged: '看过了，没问题',
		sendBack: '退回修改',
		wanting: '哪里要改',
		reasonsZh: '请店家改什么（中文）',
		reasonsEn: '请店家改什么（英文）',
		reasonsHint: '写清楚改哪里、怎么改，店家会原样看到。',
		done: '已处理，店家会收到通知。',
		trusted: '免审企业',
		trust: '以后这家免审',
		distrust: '以后这家要审',
		trustSet: '已改好，从下一次送审开始。',
		problems: {
			form: '没有看懂，什么都没有改。退回时请写明中英文理由（至少 4 个字），您写的都还在。',
			'no-move': '店家刚刚撤回或别人已处理，什么都没有改。',
			'not-verified': '这家企业还没有通过认证，不能上架。什么都没有改。',
			missing: '它还缺几样，不能上架。请退回修改。',
		},
		faults: { reasons: '请写至少 4 个字。' },
	},
	en: {
		title: 'Listings to look at',
		lead: 'Those that wait longest come first. What figures can tell has been checked already; you decide.',
		nothing: 'No listing waits for a look',
		nothingLead: 'New listings that sellers send, and words changed on the shelf, come here.',
		more: (count) => `${count} more follow once these are done.`,
		waits: 'To be published',
		changed: 'On sale, words changed',
		since: (when) => `waits since ${when}`,
		preview: 'See the page',
		checks: { photo: 'Pictures', story: 'Story', price: 'Price', certificate: 'Certificates', words: 'Alike' },
		states: { fine: 'fine', look: 'look twice', missing: 'missing' },
		photos: (count) => (count === 1 ? '1 picture' : `${count} pictures`),
		usual: (from, to, peers) => `most of ${peers} of its like cost ${from} to ${to}`,
		unknown: (peers) => `only ${peers} of its like: nothing to compare with`,
		certificates: { brand: 'licence of the brand', food: 'food licence', lodging: 'lodging registration' },
		noCertificate: 'none needed',
		inForce: 'in force',
		notInForce: 'none in force',
		nearlySame: (count) => (count === 0 ? 'nothing nearly the same' : `${count} nearly the same around it`),
		lacks: 'It lacks a few things and cannot be published yet:',
		pass: 'Publish it',
		passChanged: 'Seen, it is fine',
		sendBack: 'Send it back',
		wanting: 'What is wanting',
		reasonsZh: 'What the seller should change, in Chinese',
		reasonsEn: 'What the seller should change, in English',
		reasonsHint: 'Say where and how. The seller reads it as you write it.',
		done: 'Done. The seller is told.',
		trusted: 'publishes without waiting',
		trust: 'Let this seller publish without waiting',
		distrust: 'Look at this seller’s listings again',
		trustSet: 'Changed, from their next listing on.',
		problems: {
			form: 'We could not take that, and nothing was changed. To send it back, say why in both languages (4 characters at least); what you wrote is still here.',
			'no-move': 'The seller took it back or somebody else has answered already. Nothing was changed.',
			'not-verified': 'This enterprise is not verified yet and cannot publish. Nothing was changed.',
			missing: 'It lacks a few things and cannot be published. Please send it back.',
		},
		faults: { reasons: 'Please write 4 characters at least.' },
	},
}
