import { Form } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { changesText } from '#app/features/changes/changes-text.ts'
import type { AddressForm, ChangeableAddress, ChangePage } from '#app/features/changes/components/change-view.ts'
import { AddressFields } from '#app/ui/commerce/address-fields.tsx'
import { addressIn } from '#app/ui/commerce/address-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	address: ChangeableAddress
	/** As it was typed, when it is asked for again. */
	typed: AddressForm | null
	page: ChangePage
	by: 'buyer' | 'seller'
	/** Of this page. */
	path: string
}

function Fields({ form, by }: { form: AddressForm; by: 'buyer' | 'seller' }) {
	const t = useText(changesText)
	return (
		<Form method="post" className="grid gap-3" noValidate>
			<div className="grid gap-3 sm:grid-cols-2">
				<TextField
					name="name"
					label={t.receiver}
					defaultValue={form.name}
					maxLength={80}
					autoComplete="name"
					required
				/>
				<TextField
					name="phone"
					label={t.phone}
					type="tel"
					defaultValue={form.phone}
					maxLength={30}
					autoComplete="tel"
					required
				/>
			</div>
			<AddressFields address={form.address} line={form.line} />
			<p className="text-sm text-soft">{t.addressHint[by]}</p>
			<p>
				<Button name="intent" value="address">
					{t.seeAddress}
				</Button>
			</p>
		</Form>
	)
}

/** Each fills the form by a link, with or without scripts. */
function Book({ book, path }: { book: ChangeableAddress['book']; path: string }) {
	const t = useText(changesText)
	const language = useLanguage()
	if (book.length === 0) return null
	return (
		<div className="mb-4">
			<p className="mb-2 text-sm text-soft">{t.fromBook}</p>
			<ul className="flex flex-wrap gap-2">
				{book.map(({ id, label, name, line, place, isTaken }) => (
					<li key={id}>
						<a
							href={`${path}?address=${id}`}
							data-document
							aria-current={isTaken ? 'true' : undefined}
							className="block max-w-xs rounded-lg border border-line px-3 py-2 text-sm hover:border-hill aria-[current]:border-hill aria-[current]:bg-hill-soft"
						>
							<b>{label || name}</b> <span className="text-soft">{addressIn(language, { line, place })}</span>
						</a>
					</li>
				))}
			</ul>
		</div>
	)
}

/** Where goods go, with another address to be given for those not packed yet, or why that cannot be. */
export function AddressChoice({ address, typed, page, by, path }: Props) {
	const t = useText(changesText)
	const language = useLanguage()
	const { now, moving, staying, refusal } = address
	const names = (ids: number[]) =>
		ids.flatMap((id) => (page.names[id] ? [inLanguage(page.names[id].title, language)] : [])).join(t.comma)
	return (
		<Card>
			<h2 className="text-lg">{t.address}</h2>
			<p className="mb-3 text-sm text-soft">
				{t.now} {addressIn(language, { line: now.line, place: now.place ?? { zh: '', en: '' } })} · {now.name}
			</p>
			{refusal ? (
				<p>{t.problem[refusal]}</p>
			) : (
				<>
					<p className="mb-3">{t.moving(names(moving))}</p>
					{staying.length > 0 ? <p className="mb-3 text-sm text-soft">{t.staying(names(staying))}</p> : null}
					<Book book={address.book} path={path} />
					<Fields form={typed ?? address.form} by={by} />
				</>
			)}
		</Card>
	)
}
