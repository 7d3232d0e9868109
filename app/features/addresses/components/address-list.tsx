import { Form } from '@remix-run/react'
import type { SavedAddress } from '#app/domain/accounts/saved-address.ts'
import { addressesText } from '#app/features/addresses/addresses-text.ts'
import { addressIn } from '#app/ui/commerce/address-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Entry({ address }: { address: SavedAddress }) {
	const t = useText(addressesText)
	const language = useLanguage()
	const { id, label, name, phone, isDefault } = address
	const called = label || name
	return (
		<Card className="flex h-full flex-col">
			<p className="flex flex-wrap items-center gap-2">
				<span className="font-semibold">{called}</span>
				{isDefault ? <Badge tone="hill">{t.isDefault}</Badge> : null}
			</p>
			<p className="mt-1">{addressIn(language, address)}</p>
			<p className="text-soft tabular-nums">
				{name} · {phone}
			</p>
			<Form
				method="post"
				action="/account/addresses"
				className="mt-auto flex flex-wrap items-center gap-x-2 gap-y-1 pt-3"
			>
				<input type="hidden" name="id" value={id} />
				<LinkButton href={`/account/addresses/${id}`} tone="quiet" size="s" aria-label={t.editLong(called)}>
					{t.edit}
				</LinkButton>
				{isDefault ? null : (
					<Button name="deed" value="default" tone="quiet" size="s" aria-label={t.makeDefaultLong(called)}>
						{t.makeDefault}
					</Button>
				)}
				<Button name="deed" value="remove" tone="plain" size="s" className="ms-auto" aria-label={t.removeLong(called)}>
					{t.remove}
				</Button>
			</Form>
		</Card>
	)
}

/** A person's address book. */
export function AddressList({ addresses }: { addresses: readonly SavedAddress[] }) {
	const t = useText(addressesText)
	const add = <LinkButton href="/account/addresses/new">{t.add}</LinkButton>
	if (addresses.length === 0) return <EmptyState title={t.none} actions={add} />
	return (
		<>
			<ul className="mb-5 grid gap-3 sm:grid-cols-2">
				{addresses.map((address) => (
					<li key={address.id}>
						<Entry address={address} />
					</li>
				))}
			</ul>
			{add}
		</>
	)
}
