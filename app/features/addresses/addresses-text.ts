import type { Catalogue } from '#app/ui/text/language.tsx'

interface AddressesText {
	title: string
	lead: string
	none: string
	add: string
	addTitle: string
	editTitle: string
	edit: string
	editLong: (label: string) => string
	remove: string
	removeLong: (label: string) => string
	makeDefault: string
	makeDefaultLong: (label: string) => string
	isDefault: string
	label: string
	labelHint: string
	name: string
	phone: string
	update: string
	save: string
	back: string
	saved: string
	full: string
	faults: Record<'label' | 'name' | 'phone' | 'line' | 'region', string>
}

export const addressesText: Catalogue<AddressesText> = {
	zh: {
		title: '地址簿',
		lead: '存好的地址，结算时点一下就填好。',
		none: '还没有存过地址。在这里加，或者下单时勾“存进地址簿”。',
		add: '添加地址',
		addTitle: '添加地址',
		editTitle: '修改地址',
		edit: '修改',
		editLong: (label) => `修改${label}`,
		remove: '删除',
		removeLong: (label) => `删除${label}`,
		makeDefault: '设为默认',
		makeDefaultLong: (label) => `把${label}设为默认`,
		isDefault: '默认地址',
		label: '标签',
		labelHint: '例如 家、公司、爸妈家；可以不填',
		name: '收件人',
		phone: '手机',
		update: '选好一级，接着选下一级',
		save: '保存地址',
		back: '回地址簿',
		saved: '已保存。',
		full: '地址簿最多存 20 个，请先删掉一个。填的内容都还在。',
		faults: {
			label: '标签最多 40 个字',
			name: '请填收件人，最多 80 个字',
			phone: '这个号码打不通：大陆手机是 11 位，座机带区号，其他国家以 + 开头',
			line: '请填村、街道和门牌，2 到 200 个字',
			region: '请选到乡镇、街道一级',
		},
	},
	en: {
		title: 'Address book',
		lead: 'What is kept here fills the checkout in one tap.',
		none: 'No address kept yet. Add one here, or tick “keep it” when you order.',
		add: 'Add an address',
		addTitle: 'Add an address',
		editTitle: 'Change an address',
		edit: 'Change',
		editLong: (label) => `Change ${label}`,
		remove: 'Remove',
		removeLong: (label) => `Remove ${label}`,
		makeDefault: 'Make it the default',
		makeDefaultLong: (label) => `Make ${label} the default`,
		isDefault: 'Default address',
		label: 'Label',
		labelHint: 'Home, work, my parents’; may be left empty',
		name: 'Receiver',
		phone: 'Phone',
		update: 'Go on to the next level',
		save: 'Save the address',
		back: 'To the address book',
		saved: 'Saved.',
		full: 'An address book takes 20. Please remove one first; what you typed is still here.',
		faults: {
			label: 'At most 40 characters',
			name: 'Please name the receiver, in at most 80 characters',
			phone:
				'This number cannot ring: mobiles of mainland China have 11 digits, landlines their area code, others begin with +',
			line: 'Please write village, street and door, in 2 to 200 characters',
			region: 'Please choose down to the township',
		},
	},
}
