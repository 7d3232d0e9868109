import type { Catalogue } from '#app/ui/text/language.tsx'

type Standing = 'none' | 'begun' | 'asked' | 'checked' | 'active' | 'stopped'

interface ConnectText {
	title: string
	standings: Record<Standing, string>
	says: Record<Standing, string>
	asked: string
	/** Beginnings of the provider's names, the longest that fits counts. */
	wanted: Record<string, string>
	otherWanted: (name: string) => string
	account: string
	begin: string
	goOn: string
	change: string
	outOfReach: string
	onlyOwners: string
	notChosen: string
}

export const connectText: Catalogue<ConnectText> = {
	zh: {
		title: 'Stripe 收款账户',
		standings: {
			none: '未开通',
			begun: '未填完',
			asked: '待补资料',
			checked: '审核中',
			active: '可以收款',
			stopped: '已停用',
		},
		says: {
			none: '开通后，货款可以每天直接转入您的 Stripe 账户。身份和银行资料在 Stripe 的页面上填写，我们看不到。',
			begun: '账户已建立，资料还没有填完。填完之前不会向它转账，应得款项一直保留。',
			asked: 'Stripe 还需要下面的资料。补齐之前不会向它转账，应得款项一直保留。',
			checked: '资料已提交，Stripe 正在审核，通常一两天。通过之前不会向它转账。',
			active: 'Stripe 已核实，可以向这个账户转账。',
			stopped:
				'Stripe 停用了这个账户，或它已与本平台解除关联。应得款项一直保留；请到 Stripe 查看，重新开通，或改用银行转账。',
		},
		asked: '还需要',
		wanted: {
			external_account: '收款的银行账户',
			tos_acceptance: '同意 Stripe 的服务条款',
			business_type: '经营主体类型（个人或公司）',
			business_profile: '经营内容和联系方式',
			company: '公司资料',
			'company.verification': '公司证照',
			representative: '负责人资料',
			individual: '经营者本人资料',
			'individual.verification': '经营者本人的证件',
			person_: '股东或负责人的资料',
		},
		otherWanted: (name) => `其他资料（${name}）`,
		account: '账户编号',
		begin: '去 Stripe 开通',
		goOn: '去 Stripe 继续填写',
		change: '在 Stripe 修改资料',
		outOfReach: '暂时连不上 Stripe，没有任何改动。请过几分钟再试。',
		onlyOwners: '只有店主和经理可以开通。',
		notChosen: '要收到这个账户，请在上面的“付款方式”里选择 Stripe 并填入这个编号。',
	},
	en: {
		title: 'Account at Stripe',
		standings: {
			none: 'Not set up',
			begun: 'Not finished',
			asked: 'More is asked for',
			checked: 'Being checked',
			active: 'Can receive money',
			stopped: 'Stopped',
		},
		says: {
			none: 'Once it is set up, your money can go to your Stripe account every day. Who you are and your bank are told on Stripe’s own pages; we do not see them.',
			begun:
				'The account is there, and not everything has been told. Until it has, nothing is sent to it, and your money is kept for you.',
			asked: 'Stripe asks for what is listed here. Until it has it, nothing is sent, and your money is kept for you.',
			checked:
				'Everything was told, and Stripe is checking it, usually for a day or two. Until it is through nothing is sent.',
			active: 'Stripe has checked it. Money can be sent to this account.',
			stopped:
				'Stripe has stopped this account, or it is no longer connected with us. Your money is kept for you; please look at Stripe, set one up again, or be paid by bank transfer.',
		},
		asked: 'Still asked for',
		wanted: {
			external_account: 'the bank account your money goes to',
			tos_acceptance: 'your consent to Stripe’s terms',
			business_type: 'whether you are a person or a company',
			business_profile: 'what you do and how you are reached',
			company: 'facts of the company',
			'company.verification': 'papers of the company',
			representative: 'facts of who answers for it',
			individual: 'facts of yourself',
			'individual.verification': 'a paper that shows who you are',
			person_: 'facts of an owner or director',
		},
		otherWanted: (name) => `something else (${name})`,
		account: 'Account',
		begin: 'Set up at Stripe',
		goOn: 'Go on at Stripe',
		change: 'Change it at Stripe',
		outOfReach: 'Stripe is out of reach just now. Nothing was changed; please try again in a few minutes.',
		onlyOwners: 'Only owners and managers can set it up.',
		notChosen: 'To be paid to it, choose Stripe above under “How you are paid” and enter this account.',
	},
}
