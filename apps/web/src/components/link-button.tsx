import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

const Anchor = forwardRef<HTMLAnchorElement, ButtonProps>((props, ref) => (
  <Button component="a" ref={ref} {...props} />
));
Anchor.displayName = 'LinkButton';

/** A button that leads somewhere, with typed routes. */
export const LinkButton = createLink(Anchor);
