import { Button } from '@mantine/core';
import { useState } from 'react';
import { newKey } from '../lib/new-key';

interface SureButtonProps {
  /** What it says before the first press, and before the second, which acts. */
  label: string;
  sure: string;
  loading: boolean;
  /** Under the same key, however often it is pressed. */
  act: (key: string) => void;
}

/** For what cannot be taken back: pressed once it asks, pressed twice it acts. */
export function SureButton({ label, sure, loading, act }: SureButtonProps) {
  const [asked, setAsked] = useState(false);
  const [key] = useState(newKey);
  return (
    <Button
      variant={asked ? 'filled' : 'subtle'}
      color="red.9"
      loading={loading}
      onClick={() => (asked ? act(key) : setAsked(true))}
    >
      {asked ? sure : label}
    </Button>
  );
}
