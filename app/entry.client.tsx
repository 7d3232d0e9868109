import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { NonceProvider } from '#app/ui/layout/nonce.ts'

// Browsers hide the nonce attribute; the property has it, and hydration must see the same value.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<NonceProvider value={nonce}>
				<RemixBrowser />
			</NonceProvider>
		</StrictMode>,
	)
})
